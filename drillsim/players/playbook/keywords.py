"""What the words of a message suggest, for scenarios that do not say what their messages mean.

Files of version 1 have no ``means``: simulated participants then read as a hurried officer does, for
words they know.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from drillsim.base.records import DeliveryData
from drillsim.documents.city import City

CAUSE_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("A4", ("lũ", "ngập", "bão", "thiên tai", "động đất", "hỏa hoạn")),
    ("A3", ("bản cập nhật", "cập nhật lỗi", "cấu hình sai", "thao tác nhầm")),
    ("A5", ("lưu mật khẩu", "mật khẩu lưu", "dùng chung tài khoản", "lộ mật khẩu")),
    ("A1", ("mã độc", "tấn công", "xâm nhập", "mã hóa", "chiếm quyền", "từ chối dịch vụ", "lạ")),
    ("A2", ("mất điện", "sự cố nguồn", "đứt", "hỏng", "lỗi phần mềm", "lỗi phần cứng")),
)
ASKED_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("classify", ("phân loại", "nguyên nhân", "mức độ sự cố", "nghiêm trọng")),
    ("assess_result", ("đánh giá kết quả", "kết quả xử lý", "kiểm tra cuối", "xác nhận đã", "đánh giá")),
    ("convene_group", ("bộ phận tác nghiệp", "triệu tập")),
    ("choose_plan", ("phương án",)),
    ("collect_evidence", ("chứng cứ", "nhật ký", "giữ nguyên hiện trạng", "mẫu mã độc")),
    ("investigate", ("điều tra", "kiểm tra", "rà soát")),
    ("reset_credentials", ("đổi mật khẩu", "đặt lại mật khẩu")),
    ("disable_accounts", ("khóa tài khoản",)),
    ("public_notice", ("thông báo cho người dân", "thông báo rộng rãi", "người dân hỏi", "thông cáo")),
    ("filter_traffic", ("lọc lưu lượng",)),
    ("add_capacity", ("tăng năng lực", "bổ sung năng lực", "quá tải")),
    ("close", ("kết thúc ứng cứu",)),
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the words of a message suggest, whoever reads them.

    Attributes:
        text: in small letters.
        cause: the cause class that they suggest, if any.
        asked: the acts that they ask for.
    """

    text: str
    cause: str | None
    asked: tuple[str, ...]


def suggestion(data: DeliveryData) -> Suggestion:
    """What a message suggests by its words."""
    return _read_words(data["title"]["vi"], data["body"]["vi"])


@lru_cache(maxsize=256)
def _read_words(title: str, body: str) -> Suggestion:
    text = f"{title} {body}".lower()
    causes = (cause for cause, signs in CAUSE_WORDS if any(sign in text for sign in signs))
    asked = tuple(verb for verb, signs in ASKED_WORDS if any(sign in text for sign in signs))
    return Suggestion(text, next(causes, None), asked)


@lru_cache(maxsize=32)
def named(city: City, words: Suggestion) -> tuple[str, ...]:
    """The agencies that the words of a message name."""
    return tuple(name for name, called in _called(city) if called in words.text)


@lru_cache(maxsize=8)
def _called(city: City) -> tuple[tuple[str, str], ...]:
    """How messages call the agencies: by id, or by name in small letters without the city's."""
    return tuple(
        (name, called)
        for name, agency in city.agencies.items()
        if agency.level not in ("commune", "public")
        for called in (name, agency.called.vi.lower().removesuffix(" thành phố"))
    )
