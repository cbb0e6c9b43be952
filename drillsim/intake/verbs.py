"""Acts that a sentence asks for, proposed from words; nothing counts before a planner has ticked it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drillsim.base.model import HOUR, MINUTE
from drillsim.documents.catalogue import CATALOGUE
from drillsim.intake.fields import folded, unmarked

TARGET, LIMIT = 15 * MINUTE, 45 * MINUTE
"""What is due when a sentence says no time."""
_VERBS: tuple[tuple[str, str], ...] = (
    ("xac nhan|acknowledge|confirm receipt|chon", "acknowledge"),
    ("xac minh|kiem chung|verify|goi lai", "verify"),
    ("de nghi ho tro|de nghi phoi hop|yeu cau ho tro|xin ho tro|request support|request assistance", "request_support"),
    ("thong bao cho nguoi dan|thong cao|phat thong tin|thong tin chinh thuc|canh bao nguoi dan|public notice|inform the public|thong tin cho nguoi dan", "public_notice"),
    ("tra loi bao chi|hop bao|phat ngon|cung cap thong tin cho bao chi|answer the press|press statement|media statement", "answer_press"),
    ("bao cao|bao cho|bao ngay|bao phong|bao so|bao ubnd|bao cong an|bao trung tam|bao lanh dao|bao doi|report", "report"),
    ("chia se thong tin|chia se|share", "share"),
    ("thong bao|thong tin cho|notify|inform|alert", "notify"),
    ("chi dao|yeu cau don vi|direct|order", "direct"),
    ("khong phe duyet|tu choi phe duyet|refuse", "refuse"),
    ("phe duyet|approve", "approve"),
    ("phan loai|xac dinh muc do|classify", "classify"),
    ("chon phuong an|lua chon phuong an|choose the plan|choose plan", "choose_plan"),
    ("trieu tap|huy dong bo phan|kich hoat doi|convene|activate", "convene_group"),
    ("danh gia ket qua|assess", "assess_result"),
    ("ban giao|hand back|hand over", "hand_back"),
    ("ket thuc ung cuu|close the response|close the incident", "close"),
    ("thu thap chung cu|sao luu chung cu|luu giu chung cu|bao toan chung cu|collect evidence|preserve evidence|trich xuat", "collect_evidence"),
    ("doi soat|reconcile", "reconcile"),
    ("co lap|ngat ket noi|cach ly|isolate|disconnect|quarantine", "isolate"),
    ("ket noi lai|khoi phuc ket noi|reconnect", "reconnect"),
    ("loc luu luong|filter traffic", "filter_traffic"),
    ("chan|block", "block"),
    ("bo sung nang luc|mo rong nang luc|tang bang thong|add capacity", "add_capacity"),
    ("khoa tai khoan|vo hieu hoa tai khoan|disable account|lock account", "disable_accounts"),
    ("doi mat khau|dat lai mat khau|reset password|reset credential|change password", "reset_credentials"),
    ("va lo hong|cap nhat ban va|patch", "patch"),
    ("go bo ma doc|lam sach|loai bo ma doc|diet ma doc|eradicate|remove malware", "eradicate"),
    ("khoi phuc tu sao luu|khoi phuc du lieu|phuc hoi du lieu|khoi phuc|restore", "restore_backup"),
    ("chuyen sang du phong|kich hoat du phong|he thong du phong|fail over|failover", "fail_over"),
    ("chuyen nguon|may phat dien|switch power", "switch_power"),
    ("sua chua|khac phuc hu hong|repair", "repair"),
    ("hoan tac|quay lai phien ban|roll back|rollback", "roll_back"),
    ("tam dung he thong|tam dung|dung he thong|take offline|shut down", "take_offline"),
    ("dieu tra|phan tich|ra soat|kiem tra|investigate|analyse|analyze", "investigate"),
)  # fmt: skip
_NAMES = (
    "ban chi dao",
    "co quan dieu tra",
    "canh sat dieu tra",
    "doan kiem tra",
    "to kiem tra",
    "uy ban kiem tra",
)
"""Bodies whose names hold a verb's words, and who ask for nothing by being named."""
_LISTED = tuple((tuple(words.split("|")), verb) for words, verb in _VERBS)
_SENTENCE = re.compile(r"[\n;.•]|,\s")
_WITHIN = re.compile(
    r"(?:trong|within|khong qua|cham nhat|at the latest)(?: vong)? (\d{1,3}) (phut|p|min|minutes?|gio|h|hours?)"
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An act that a sentence may ask for.

    Attributes:
        verb: of the catalogue.
        text: the sentence.
        target, limit: in which time (ms).
        timed: whether the sentence says a time.
    """

    verb: str
    text: str
    target: int = TARGET
    limit: int = LIMIT
    timed: bool = False


_WAITS = re.compile(
    r"\b(?:neu|khi|truong hop)\s+(?:(?:den|qua|sau)\s+(?P<time>t?\+?\d[\w:h'+]*)\s*,?\s*(?:ma\s+)?)?"
    r"(?:(?P<who>\S.{1,80}?)\s+)??(?:van\s+)?chua\s+(?P<what>[^.,;\n]{2,80}?)(?=\s+thi\b|[.,;\n]|$)"
)


@dataclass(frozen=True, slots=True)
class Awaited:
    """An act for want of which an inject comes: “Nếu đến 8h50 Sở Nội vụ chưa báo cáo”.

    Attributes:
        verb: of the catalogue.
        who: the unit as it is written; empty where nobody is named.
        time: until when, as it is written; empty where that is not said.
    """

    verb: str
    who: str
    time: str


@lru_cache(1_024)
def awaited(text: str) -> Awaited | None:
    """The act for want of which a text says that its inject comes; None where it says no such thing."""
    plain = unmarked(text)
    for found in _WAITS.finditer(plain):
        verb = next(_verbs(folded(found["what"])), None)
        if verb is not None:
            return Awaited(verb, (found["who"] or "").strip(), found["time"] or "")
    return None


@lru_cache(1_024)
def proposals(text: str) -> tuple[Proposal, ...]:
    """The acts that a cell of expectations may ask for, each once."""
    found: dict[str, Proposal] = {}
    for sentence in _sentences(text):
        for verb in _verbs(folded(sentence)):
            found.setdefault(verb, _timed(verb, sentence))
    return tuple(found.values())


def _sentences(text: str) -> Iterator[str]:
    for each in _SENTENCE.split(text):
        if bare := each.strip(" -–+*\t"):
            yield bare


def _verbs(plain: str) -> Iterator[str]:
    """The verbs of a sentence in their order; words that one of them has used say no other."""
    rest, found = f" {plain} ", dict[str, int]()
    for name in _NAMES:
        rest = rest.replace(f" {name} ", f" {'_' * len(name)} ")
    for words, verb in _LISTED:
        for word in words:
            if f" {word} " in rest and verb in CATALOGUE:
                found[verb] = rest.index(f" {word} ")
                rest = rest.replace(f" {word} ", f" {'_' * len(word)} ")
                break
    return iter(sorted(found, key=lambda verb: found[verb]))


def _timed(verb: str, sentence: str) -> Proposal:
    times = [
        int(number) * (HOUR if unit[0] in "gh" else MINUTE)
        for number, unit in _WITHIN.findall(folded(sentence))
    ]
    if not times:
        return Proposal(verb, sentence)
    target = max(times[0], MINUTE)
    limit = next((each for each in times[1:] if each > target), 3 * target)
    return Proposal(verb, sentence, target, limit, timed=True)
