"""The columns that scripts have, and the words that planners head them with."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Column = Literal[
    "number", "time", "phase", "title", "channel", "sender", "to", "body", "expected", "objective", "notes",
    "options", "variants", "id",
]  # fmt: skip
COLUMNS: tuple[Column, ...] = (
    "number", "time", "phase", "title", "channel", "sender", "to", "body", "expected", "objective", "notes",
    "options", "variants", "id",
)  # fmt: skip

_WORDS = re.compile(r"[a-z0-9&]+")
_MARKS = re.compile("[\u0300-\u036f]+")


def unmarked(text: str) -> str:
    """A text without marks of letters, in small ones."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return _MARKS.sub("", plain)


def folded(text: str) -> str:
    """A text without marks of letters, in small ones, its words one blank apart."""
    return " ".join(_WORDS.findall(unmarked(text).replace("'", "")))


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(folded(each).split()) for each in text.split("|"))


PHRASES: dict[Column, tuple[tuple[str, ...], ...]] = {
    "number": _phrases(
        "STT|số thứ tự|TT|số TT|No|No.|số|inject no|inject number|inject #|event no|event number|event #|"
        "MSEL number|MSEL no|msel #|item|item no|serial|serial no|serial number|seq|sequence|sequence number|"
        "control number|control no|row|thứ tự|số hiệu|line|line no|nr|num|number|inject num|step|step no|bước|"
        "số tình huống|ref no|order"
    ),
    "time": _phrases(
        "giờ|thời gian|thời điểm|mốc thời gian|giờ G|giờ thực|giờ phát|thời gian phát|giờ diễn tập|"
        "giờ kịch bản|thời gian bắt đầu|thời gian dự kiến|thời gian thực hiện|thời điểm phát|giờ bắt đầu|"
        "time|inject time|event time|delivery time|start time|scheduled time|planned time|dtg|inject dtg|"
        "date time|date time group|time of inject|exercise time|startex|t+|t plus|elapsed|elapsed time|"
        "relative time|delta|offset|when|h hour|scenario time|local time|real time|trigger time|time sent|"
        "thời gian T+|T+|phút thứ|ngày giờ|giờ phút|giờ gửi|thời gian gửi|delivery date time|trigger|"
        "start|date|execution time|scheduled|planned delivery time|phát khi|khi nào"
    ),
    "phase": _phrases(
        "giai đoạn|phần|pha|bước diễn tập|phase|move|stage|period|act|storyline|module|chương|đợt|"
        "nội dung giai đoạn|exercise phase|vòng"
    ),
    "title": _phrases(
        "tình huống|tên tình huống|tiêu đề|sự kiện|tên sự kiện|tên|tên inject|chủ đề|vấn đề|"
        "title|inject title|event title|inject|event|name|inject name|event name|subject|headline|summary|"
        "short title|topic|synopsis|tóm tắt|tóm tắt tình huống|diễn biến chính|trích yếu|sự cố|"
        "tình huống giả định|brief description|short description|inject summary|msel event"
    ),
    "channel": _phrases(
        "kênh|kênh truyền|hình thức|phương thức|phương tiện|kênh thông tin|cách thức|hình thức phát|"
        "hình thức gửi|phương tiện liên lạc|kênh phát|phương thức gửi|loại tin|hình thức truyền đạt|"
        "channel|method|delivery method|mode|means|medium|media|delivery|inject method|delivery mode|"
        "method of delivery|delivery means|communication|format|inject type|type|delivery channel|"
        "means of delivery|mechanism|delivery mechanism|via|comms|inject format|loại|loại tình huống"
    ),
    "sender": _phrases(
        "người gửi|nơi gửi|từ|đơn vị gửi|nguồn|nguồn tin|bên gửi|người phát|đơn vị phát|người báo|vai|"
        "đóng vai|người đóng vai|cơ quan gửi|bên phát|người truyền tin|nguồn phát|"
        "from|sender|source|originator|sent by|simulated by|from whom|role player|sim cell|inject source|"
        "sending agency|msg from|message from|origin|emitter|from agency|from role|actor|sending organization"
    ),
    "to": _phrases(
        "nơi nhận|người nhận|đơn vị nhận|gửi đến|đến|bên nhận|đối tượng|đối tượng nhận|đơn vị|"
        "cơ quan nhận|cơ quan|đơn vị xử lý|đơn vị thực hiện|đơn vị chủ trì|chủ trì|lực lượng|"
        "lực lượng thực hiện|lực lượng tham gia|đơn vị tham gia|cơ quan thực hiện|thành phần|"
        "thành phần tham gia|gửi cho|đội|cơ quan đơn vị|đơn vị được giao|vị trí nhận|"
        "to|recipient|recipients|receiver|receivers|audience|target|target audience|player|players|"
        "sent to|delivered to|to whom|training audience|team|teams|addressee|addressees|responsible player|"
        "receiving agency|receiving organization|target team|inject recipient|assigned to|message to|msg to|"
        "affected agency|participant|participants|responder|target organization|player organization"
    ),
    "body": _phrases(
        "nội dung|nội dung tình huống|nội dung chi tiết|mô tả|mô tả tình huống|diễn biến|chi tiết|"
        "nội dung tin|thông điệp|nội dung thông tin|kịch bản|diễn biến tình huống|mô tả chi tiết|"
        "nội dung phát|nội dung thông báo|nội dung kịch bản|tin nhắn|nội dung gửi|lời thoại|dữ kiện|"
        "description|inject description|event description|message|content|details|narrative|inject|"
        "inject text|text|body|detail|message text|inject content|scenario|inject details|script|"
        "detailed description|event details|message body|inject narrative|full text|stimulus|msg"
    ),
    "expected": _phrases(
        "kỳ vọng|yêu cầu xử lý|yêu cầu|hành động kỳ vọng|hành động mong đợi|kết quả mong đợi|"
        "hướng xử lý|xử lý|biện pháp xử lý|phương án xử lý|dự kiến xử lý|yêu cầu cần đạt|cần đạt|"
        "phản ứng mong đợi|hành động|nhiệm vụ|việc phải làm|hành động cần làm|yêu cầu đạt được|"
        "nội dung xử lý|cách xử lý|dự kiến hành động|xử trí|yêu cầu xử trí|kết quả kỳ vọng|"
        "công việc thực hiện|đáp án|kết quả cần đạt|biện pháp|trả lời mong đợi|"
        "expected action|expected actions|expected response|expected responses|expected outcome|"
        "expected outcomes|expected player action|expected player actions|expected result|response|"
        "expected reaction|actions|action|expectation|expectations|player action|desired outcome|"
        "anticipated response|anticipated action|expected player response|required action|"
        "expected participant action|expected behavior|task|tasks|anticipated player response"
    ),
    "objective": _phrases(
        "mục tiêu|mục đích|mục tiêu diễn tập|năng lực|tiêu chí|mục tiêu đánh giá|tiêu chí đánh giá|"
        "nội dung đánh giá|objective|objectives|exercise objective|exercise objectives|capability|"
        "capabilities|core capability|core capabilities|target capability|goal|goals|training objective|"
        "objective tested|linked objective|obj|training objectives|related objective|learning objective|"
        "evaluation criteria|aim"
    ),
    "notes": _phrases(
        "ghi chú|chú thích|lưu ý|ghi chú cho ban điều hành|ghi chú người điều hành|chú ý|nhận xét|"
        "notes|note|remarks|remark|comment|comments|controller notes|controller note|evaluator notes|"
        "facilitator notes|additional notes|controller comments|special instructions|instructions|"
        "bổ sung|thông tin thêm|ghi chú khác|remarks notes|evaluation notes"
    ),
    "options": _phrases(
        "phương án trả lời|lựa chọn|các phương án|phương án|options|option|choices|answers|answer options|"
        "đáp án lựa chọn|decision options"
    ),
    "variants": _phrases("nội dung khi khác đi|other words|variants|alternative text|nội dung thay thế"),
    "id": _phrases(
        "mã|id|mã tình huống|inject id|event id|mã số|ref|reference|code|key|uid|mã hiệu|identifier|mã inject"
    ),
}
"""Column -> what planners call it, in words without marks."""
OTHERS = _phrases(
    "người phụ trách|phụ trách|người điều hành|người thực hiện|controller|responsible controller|owner|lead|"
    "responsible|poc|point of contact|status|trạng thái|tình trạng|kết quả thực tế|thực tế|actual|"
    "actual time|actual response|actual outcome|thời lượng|duration|địa điểm|location|venue|đính kèm|"
    "attachment|attachments|tệp|file|priority|ưu tiên|mức độ|điểm|score|points|evaluator|giám sát viên|"
    "người đánh giá|đánh giá|approved|approved by|approval|confidence|completed|done|hoàn thành|ngày tạo|"
    "created|modified|tags|tag|nhãn|severity|category|group|color|colour|ký|chữ ký|date completed|"
    "end time|thời gian kết thúc|giờ kết thúc|end|finish|story time|deliverable|fired|enabled|"
    "parent|parent inject|responsible organization|track|thread|country|likelihood|result|"
    "thời gian xử lý|thời hạn|hạn|deadline|latitude|longitude|domain|mitre|technique|kỹ thuật tấn công|"
    "observation|observations|effect|effects|exercise location|sheet|version|estimated duration|delay|"
    "source reference|conditions|condition|điều kiện|điều kiện phát|trigger type|inject status|phản hồi thực tế"
)
"""What else planners keep in columns; it is no part of a script here."""
