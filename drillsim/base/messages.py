"""Every message drillsim itself gives, in Vietnamese and English, by code.

``say`` fills the blanks. A missing code or blank is a programming error and raises KeyError.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from drillsim.base.commandtexts import COMMANDS
from drillsim.base.detailmessages import DETAIL_MESSAGES
from drillsim.base.filemessages import FILE_MESSAGES
from drillsim.base.journalmessages import JOURNAL_MESSAGES
from drillsim.base.storemessages import STORE_MESSAGES

MESSAGES: dict[str, tuple[str, str]] = {
    **COMMANDS,
    **DETAIL_MESSAGES,
    **FILE_MESSAGES,
    **JOURNAL_MESSAGES,
    **STORE_MESSAGES,
    "faults": ("có {count} lỗi", "{count} faults"),
    "warning": ("cảnh báo", "warning"),
    "path_item": ("mục {number}", "item {number}"),
    "nearest": ("; gần nhất: {name}", "; nearest: {name}"),
    "more_faults": ("còn nhiều lỗi nữa; hãy sửa các lỗi trên trước", "and more; mend these first"),
    # the shape of a document
    "not_a_mapping": (
        "tệp phải gồm các cặp khóa: giá trị ở tầng ngoài cùng",
        "the file must hold keys and values at its outermost level",
    ),
    "unknown_key": (
        "không có khóa {key} ở đây; được dùng: {allowed}{nearest}",
        "no key {key} here; allowed: {allowed}{nearest}",
    ),
    "missing_key": ("thiếu khóa {key} trong {where}", "key {key} is missing in {where}"),
    "whole_file": ("tệp", "the file"),
    "missing_translation": (
        "{key} thiếu bản {lang}; văn bản nào cũng cần tiếng Việt",
        "{key} lacks its {lang}; every text needs its Vietnamese",
    ),
    "not_allowed": (
        "{key}: không có giá trị {value}; được dùng: {allowed}{nearest}",
        "{key}: no value {value}; allowed: {allowed}{nearest}",
    ),
    "text_for_number": (
        "{key}: “{value}” trong ngoặc kép là chữ; phải là số, hãy viết {value} không có ngoặc kép",
        "{key}: “{value}” in quotes is text; it must be a number, write {value} without quotes",
    ),
    "wrong_type": (
        "{key}: {value} sai kiểu; cần {expected}",
        "{key}: {value} has the wrong type; needs {expected}",
    ),
    "out_of_range": (
        "{key}: {value} ngoài giới hạn; phải {bound}",
        "{key}: {value} is out of range; must be {bound}",
    ),
    "duration": (
        "{key}: {value} không phải thời gian; hãy viết như 90s, 15m hay 1h30m, không âm, tối đa 1000h",
        "{key}: {value} is no duration; write it like 90s, 15m or 1h30m, not negative, at most 1000h",
    ),
    "distribution": (
        "{key}: {value} không phải khoảng thời gian; hãy viết như 18m, uniform 5m 10m (nhỏ trước), hay "
        "lognormal 18m 0.5",
        "{key}: {value} is no span of time; write it like 18m, uniform 5m 10m (lower first), or lognormal "
        "18m 0.5",
    ),
    "bad_form": ("{key}: {value} sai dạng; cần {form}", "{key}: {value} is malformed; needs {form}"),
    "text_too_long": (
        "{key}: dài quá {limit} ký tự; hãy rút ngắn",
        "{key}: longer than {limit} characters; shorten it",
    ),
    "text_empty": ("{key}: để trống; hãy viết nội dung", "{key}: empty; write something"),
    "too_few": ("{key}: cần ít nhất {limit} mục", "{key}: needs {limit} or more items"),
    "too_many": ("{key}: có {count} mục; tối đa {limit}", "{key}: has {count} items; at most {limit}"),
    "invalid": ("{key}: {value} không hợp lệ", "{key}: {value} is not valid"),
    "target_limit": (
        "target {target} phải nhỏ hơn limit {limit}",
        "target {target} must be less than limit {limit}",
    ),
    "condition_key": (
        "một điều kiện phải có đúng một trong các khóa {allowed}; ở đây có: {given}",
        "a condition has exactly one of {allowed}; given here: {given}",
    ),
    "condition_bounds": (
        "below và above: chỉ dùng một trong hai; cần cả hai thì viết hai điều kiện dưới all",
        "below and above: only one of them; for both, write two conditions under all",
    ),
    "needs_version": (
        "{key}: cần version: 2 ở đầu tệp; ở đây là version: 1",
        "{key}: needs version: 2 at the top of the file; here it is version: 1",
    ),
    "condition_pair": ("{key} và {partner} phải đi cùng nhau", "{key} and {partner} go together"),
    "trigger_key": (
        "phải có đúng một trong at, when, unless, by_hand; ở đây có: {given}",
        "exactly one of at, when, unless, by_hand; given here: {given}",
    ),
    "stage_key": (
        "phải có đúng một trong at, when, unless, by_hand, after; ở đây có: {given}",
        "exactly one of at, when, unless, by_hand, after; given here: {given}",
    ),
    "day": (
        "{key}: {value} không phải ngày; hãy viết như 2026-11-23",
        "{key}: {value} is no day; write it like 2026-11-23",
    ),
    "credit_time": (
        "công nhận (credit) cần có at: thời điểm việc đã được làm, mili giây từ lúc bắt đầu diễn tập",
        "a credit needs at: when the act was done, in milliseconds from the start of the drill",
    ),
    "waive_time": (
        "miễn (waive) không đi với at hay acknowledged; hãy bỏ",
        "a waiver goes without at and acknowledged; remove them",
    ),
    "same_id": (
        "mã {value} ở mục {key} bị trùng; mỗi mục cần một mã riêng",
        "id {value} stands twice in {key}; each needs one of its own",
    ),
    "or": ("{a} hoặc {b}", "{a} or {b}"),
    "type_text": ("chữ", "text"),
    "type_list": ("danh sách", "a list"),
    "type_mapping": ("các cặp khóa: giá trị", "keys and values"),
    "type_both": ("văn bản, hay {{vi: …, en: …}}", "a text, or {{vi: …, en: …}}"),
    "type_whole": ("số nguyên", "a whole number"),
    "type_number": ("số", "a number"),
    "type_boolean": ("true hoặc false", "true or false"),
    "a_list": ("(danh sách)", "(a list)"),
    "a_mapping": ("(các cặp khóa: giá trị)", "(keys and values)"),
    "nothing": ("(để trống)", "(nothing)"),
    "form_id": (
        "chữ thường a–z không dấu, số, gạch nối (như so-noi-vu)",
        "lower-case a–z, digits, hyphens (like so-noi-vu)",
    ),
    "form_seat": ("cơ quan/vai trò (như cong-an/truc-ban)", "agency/role (like cong-an/truc-ban)"),
    "form_verb": ("tên hành động (như restore_backup)", "the name of an act (like restore_backup)"),
    "form_situation": ("B01 đến B25, có thể thêm a–e", "B01 to B25, perhaps with a–e"),
    "form_technique": ("mã ATT&CK (như T1566 hay T1566.001)", "an ATT&CK id (like T1566 or T1566.001)"),
    "form_line": ("G1 đến G17", "G1 to G17"),
    "form_moment": (
        "ngày giờ có thật (như 2026-10-15 08:00)",
        "a real date and time (like 2026-10-15 08:00)",
    ),
    "form_commune": ("mã năm chữ số", "a code of five digits"),
    "form_other": ("dạng {pattern}", "the form {pattern}"),
    # what refers to what
    "unknown_name": (
        "{key}: không có {kind} {value}{allowed}{nearest}",
        "{key}: there is no {kind} {value}{allowed}{nearest}",
    ),
    "allowed": ("; được dùng: {names}", "; allowed: {names}"),
    "kind_duty": ("việc phải làm (bản ghi duty)", "duty (a record of that kind)"),
    "kind_record": ("bản ghi", "record"),
    "kind_finding": ("nhận xét (finding)", "finding"),
    "kind_agency": ("cơ quan", "agency"),
    "kind_role": ("vai trò", "role"),
    "kind_seat": ("vị trí (khai ở seats)", "seat (declared in seats)"),
    "kind_node": ("hệ thống hay hạ tầng", "system or utility"),
    "kind_system": ("hệ thống", "system"),
    "kind_act": ("hành động", "act"),
    "kind_threat": ("mối đe dọa", "threat"),
    "kind_phase": ("giai đoạn", "phase"),
    "kind_stage": ("diễn biến (stage)", "stage"),
    "kind_spread": ("diễn biến kiểu spread", "stage of kind spread"),
    "kind_inject": ("tình huống (inject)", "inject"),
    "kind_objective": ("mục tiêu", "objective"),
    "kind_option": ("phương án trả lời", "option"),
    "kind_city": ("thành phố", "city"),
    "kind_step": ("bước của quy trình", "step of the process"),
    "kind_receiver": (
        "nơi nhận (vị trí, cơ quan có vị trí, hoặc all)",
        "receiver (a seat, an agency with seats, or all)",
    ),
    "duplicate_id": (
        "{kind} {value} bị trùng (lần đầu ở dòng {first}); hãy đổi tên",
        "{kind} {value} stands twice (first on line {first}); rename one",
    ),
    "beyond_end": (
        "{key}: {value} sau khi diễn tập kết thúc ({length})",
        "{key}: {value} is after the end of the drill ({length})",
    ),
    "outside_duty": (
        "{key}: {value} ms không nằm trong khoảng từ lúc phát sinh việc phải làm ({first} ms) "
        "đến hết diễn tập ({last} ms)",
        "{key}: {value} ms is not between the opening of the duty ({first} ms) and the end of the drill "
        "({last} ms)",
    ),
    "acknowledged_nobody": (
        "acknowledged: việc {value} không phải liên hệ với ai; hãy bỏ",
        "acknowledged: duty {value} is no contact with anybody; remove it",
    ),
    "phase_order": (
        "giai đoạn {value} không bắt đầu sau giai đoạn trước nó; hãy xếp theo thời gian",
        "phase {value} does not start after the one before it; put them in order of time",
    ),
    "act_without_object": (
        "about: hành động {act} không tác động lên hệ thống nào; hãy bỏ about",
        "about: act {act} acts on no system; remove about",
    ),
    "act_without_receiver": (
        "to: hành động {act} không gửi cho ai; hãy bỏ to",
        "to: act {act} is sent to nobody; remove to",
    ),
    "kind_without_report": (
        "kind: chỉ dùng với hành động report; ở đây là {act}",
        "kind: only with act report; here it is {act}",
    ),
    "wording_twice": (
        "act {value} đã có mẫu nội dung {first}; hãy gộp hai mẫu hoặc thêm kind khác nhau",
        "act {value} has the wording {first} already; put the two together, or give each its kind",
    ),
    "judge_without_classify": (
        "judge: chỉ dùng với hành động classify; ở đây là {act}",
        "judge: only with act classify; here it is {act}",
    ),
    "option_without_acknowledge": (
        "option: chỉ dùng với hành động acknowledge; ở đây là {act}",
        "option: only with act acknowledge; here it is {act}",
    ),
    "role_may_not": (
        "vị trí {seat} không được làm {act}; vai trò {role} chỉ được: {may}",
        "seat {seat} may not do {act}; role {role} may only: {may}",
    ),
    "nobody_may": (
        "act: không vị trí nào nhận tin này làm được {act}; hãy thêm who hoặc nơi nhận",
        "act: no seat that receives this can do {act}; add who, or a receiver",
    ),
    "not_all_may": (
        "act: mode là all nhưng các vị trí sau không làm được {act}: {seats}",
        "act: mode is all, but these seats cannot do {act}: {seats}",
    ),
    "verify_without_order": (
        "verify: tình huống này không ra lệnh gì; hãy thêm order",
        "verify: this inject orders nothing; add order",
    ),
    "message_without_order": (
        "message: tình huống {value} không có order để ai làm theo; hãy thêm order ở đó",
        "message: inject {value} has no order to obey; add order there",
    ),
    "enters_or_from": (
        "spread phải có đúng một trong enters, from",
        "spread has exactly one of enters, from",
    ),
    "along_step": (
        "along và step phải đi cùng nhau",
        "along and step go together",
    ),
    "unknown_blank": (
        "{key}: không biết chỗ trống {value}; được dùng: {{time}}, {{person:…}}, {{mail:…}}, {{phone:…}}, "
        "{{host:…}}, {{ip:…}}",
        "{key}: unknown blank {value}; allowed: {{time}}, {{person:…}}, {{mail:…}}, {{phone:…}}, {{host:…}}, "
        "{{ip:…}}",
    ),
    "out_of_reach": (
        "{seat} không thể {act} trên {value}: không phải đơn vị vận hành, lực lượng ứng cứu hay nhà cung cấp",
        "{seat} cannot {act} on {value}: neither its operator, a response force nor a supplier",
    ),
    "only_with_act": (
        "{key}: chỉ dùng cùng với act",
        "{key}: only beside act",
    ),
    "never_fires": (
        "{kind} {value} không bao giờ xảy ra: {chain}",
        "{kind} {value} can never happen: {chain}",
    ),
    "chain_too_long": (
        "{count} tình huống và diễn biến nối nhau xảy ra cùng một lúc, từ {first} đến {last}; tối đa {most}; "
        "hãy thêm delay vào một số chỗ, hoặc gộp bớt lại",
        "{count} injects and stages set each other off at one moment, from {first} to {last}; at most "
        "{most}; give some of them a delay, or put several together",
    ),
    # a city
    "kind_source": ("nguồn (khai ở sources)", "source (declared in sources)"),
    "kind_region": ("khu vực", "region"),
    "kind_controls": ("nhóm biện pháp bảo vệ", "set of controls"),
    "kind_blank": ("chỗ trống", "blank"),
    "kind_member": ("cơ quan, hệ thống hay hạ tầng", "agency, system or utility"),
    "kind_name": ("tên", "name"),
    "kind_code": ("mã đơn vị", "code of a unit"),
    "force": (
        "force: {value} không phải mã lực lượng; được dùng: D1 đến D26",
        "force: {value} is not the code of a force; allowed: D1 to D26",
    ),
    "unit_of_unit": (
        "part_of: {value} chính nó cũng là bộ phận của cơ quan khác; hãy ghi cơ quan cấp trên cùng",
        "part_of: {value} is itself a unit of another agency; name the agency at the top",
    ),
    "missing_line": (
        "thiếu tuyến báo cáo {line} của kế hoạch: {start} → {end}{more}; hãy thêm vào links.reports_to",
        "reporting line {line} of the plan is missing: {start} → {end}{more}; add it to links.reports_to",
    ),
    "and_more": (" và {count} tuyến khác", " and {count} more"),
    "no_base": (
        "extends: không có hồ sơ quy tắc {value} để dựa vào{nearest}",
        "extends: there is no rule profile {value} to stand on{nearest}",
    ),
    "other_document": (
        "đây là {content}; check kiểm tra kịch bản, thành phố, hồ sơ quy tắc và thang điểm",
        "this is {content}; check is for scenarios, cities, rule profiles and rubrics",
    ),
    "content_assessment": (
        "đánh giá của giám sát viên (JSON), dùng với score --assessment",
        "an assessment of evaluators (JSON), for score --assessment",
    ),
    "content_scorecard": ("phiếu điểm của một cuộc diễn tập", "the scorecard of a drill"),
    "unknown_kind_of_file": (
        "không nhận ra loại tệp; kịch bản có injects, thành phố có agencies, hồ sơ quy tắc có profile, "
        "thang điểm có rubric",
        "not a kind of file we know; a scenario has injects, a city agencies, a rule profile profile, "
        "a rubric rubric",
    ),
    # files, options, results
    "no_file": ("không có tệp này{nearest}", "there is no such file{nearest}"),
    "unreadable": ("không đọc được: {why}", "it cannot be read: {why}"),
    "no_such_name": (
        "không có {value}; được dùng: {allowed}{nearest}",
        "there is no {value}; allowed: {allowed}{nearest}",
    ),
    "output_unwritable": (
        "không ghi được vào {folder}: {why}; hãy chọn thư mục khác bằng --out",
        "cannot write to {folder}: {why}; choose another folder with --out",
    ),
    "no_next_inject": (
        "không còn tình huống nào tự đến; hãy gửi một tình huống hoặc kết thúc",
        "no inject is left that comes by itself; send one, or end the drill",
    ),
    "next_changed": (
        "tình huống kế tiếp không còn như anh/chị vừa xem, nên chưa chạy tới; hãy xem lại rồi bấm",
        "what comes next is no longer what you saw, so the clock was not moved; look again, then press",
    ),
    # when the engine fails on something unexpected
    "engine_fault": (
        "máy mô phỏng gặp lỗi ở việc này nên không nhận; cuộc diễn tập vẫn như đã lưu ({what})",
        "the engine failed on this, so it was not taken in; the drill is as it was stored ({what})",
    ),
    "engine_ahead": (
        "không tính trước được tình huống kế tiếp vì máy mô phỏng gặp lỗi ({what})",
        "what comes next cannot be worked out: the engine fails on it ({what})",
    ),
    "fault_input": (
        "Lúc T+{time}, máy mô phỏng gặp lỗi ở một việc của {who} ({what}). Việc đó đã được hủy; "
        "cuộc diễn tập vẫn tiếp tục.",
        "At T+{time} the engine failed on something of {who}'s ({what}). It was taken back; the drill goes "
        "on.",
    ),
    "fault_time": (
        "Máy mô phỏng gặp lỗi ở diễn biến lúc T+{time} ({what}). Cuộc diễn tập tạm dừng ở chỗ đã lưu. Hãy "
        "giữ lại hoặc bỏ qua tình huống hay diễn biến của lúc đó rồi bấm Tiếp tục; nếu vẫn lỗi ở đúng chỗ "
        "ấy, cuộc diễn tập chỉ còn để xem lại.",
        "The engine fails on what happens at T+{time} ({what}). The drill is paused where it is stored. Hold "
        "or skip the inject or stage of that moment and press Resume; if it fails there again, the drill is "
        "left for review only.",
    ),
    "fault_again": (
        "Máy mô phỏng lại gặp lỗi ở T+{time} ({what}). Cuộc diễn tập dừng hẳn, chỉ còn để xem lại; những gì "
        "đã lưu vẫn nguyên. Khởi động lại máy chủ thì thử lại được từ chỗ đã lưu.",
        "The engine has failed at T+{time} again ({what}). The drill has stopped and is left for review "
        "only; what is stored is untouched. When the server is started again, it can be tried from there.",
    ),
    "drill_taken_over": (
        "Phiên bản phần mềm này cho các vị trí do máy đóng quyết định khác trước. Những gì họ đã làm được "
        "giữ nguyên; từ T+{time} họ đi tiếp theo cách mới.",
        "This version lets simulated participants decide otherwise than before. What they have done stands; "
        "from T+{time} they go on in the new way.",
    ),
    "drill_unplayable": (
        "Phiên bản phần mềm này không dựng lại được cuộc diễn tập: {why}. Chỉ còn xem lại được; nhật ký giữ "
        "nguyên, tải về được ở trang Các cuộc diễn tập.",
        "This version cannot rebuild the drill: {why}. It is left for review only; its journal is as it was, "
        "and can be fetched on the page of drills.",
    ),
    "drill_lost": (
        "Phiên bản phần mềm này không đọc được cuộc diễn tập: {why}. Nhật ký giữ nguyên và tải về được.",
        "This version cannot read the drill: {why}. Its journal is as it was, and can be fetched.",
    ),
    "drill_aside": (
        "cuộc diễn tập này không chạy tiếp được, chỉ còn để xem lại; phòng điều hành nêu rõ lý do",
        "this drill cannot go on and is left for review only; the control room says why",
    ),
    "journal_fails": (
        "máy mô phỏng gặp lỗi khi diễn lại ({what})",
        "the engine fails when it is played again ({what})",
    ),
    "drill_ended": ("cuộc diễn tập đã kết thúc", "the drill has ended"),
    "drill_not_running": (
        "cuộc diễn tập đang tạm dừng; nội dung đã soạn vẫn được giữ",
        "the drill is not running; what you have written is kept",
    ),
    # the server
    "browser_files_missing": (
        "thiếu tệp trình duyệt {value}, nên trang nào cũng không mở được; hãy chạy: make web "
        "(Windows: tạo gói bằng make bundle trên máy Linux)",
        "browser files are missing ({value}), so no page would open; run: make web "
        "(Windows: carry a bundle, made by make bundle on Linux)",
    ),
    "certificate_unusable": (
        "{file}: không phải chứng thư PEM dùng được: {why}; hãy xem lại --cert, hoặc chỉ dùng --tls",
        "{file}: no certificate in PEM that can be used: {why}; look at --cert, or use --tls alone",
    ),
    "key_unusable": (
        "{file}: không phải khóa riêng PEM dùng được: {why}; hãy xem lại --key (khóa không đặt mật khẩu)",
        "{file}: no private key in PEM that can be used: {why}; look at --key (a key without a passphrase)",
    ),
    "key_of_another": (
        "{file}: khóa này không phải của chứng thư {value}; hãy dùng đúng cặp --cert và --key",
        "{file}: this key is not that of the certificate {value}; give --cert and --key of one pair",
    ),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a message that itself has both languages.

    Attributes:
        code: a key of ``MESSAGES``.
        params: what fills its blanks.
    """

    code: str
    params: Mapping[str, Param] = field(default_factory=dict)

    def say(self, lang: str) -> str:
        """The piece in ``lang``."""
        return say(self.code, lang, **self.params)


class Sayable(Protocol):
    """What can be said in both languages: a phrase, or a text of a document."""

    def say(self, lang: str) -> str:
        """It in ``lang`` (``vi`` or ``en``)."""


Param = str | Sayable


def say(code: str, lang: str = "vi", /, **params: Param) -> str:
    """The message ``code`` in ``lang`` (``vi`` or ``en``) with its blanks filled.

    Raises:
        KeyError: for an unknown code or a blank without a value.
    """
    vietnamese, english = MESSAGES[code]
    fills = {name: value if isinstance(value, str) else value.say(lang) for name, value in params.items()}
    return (vietnamese if lang == "vi" else english).format(**fills)
