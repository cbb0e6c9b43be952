"""Why an act may be refused, or its work fail, in both languages, by code."""

from __future__ import annotations

from drillsim.base.model import Text

REASONS: dict[str, Text] = {
    "seat": Text(vi="Vị trí này không có trong cuộc diễn tập.", en="This seat is not in the drill."),
    "verb": Text(vi="Không có việc nào tên như vậy.", en="There is no act of that name."),
    "role": Text(vi="Việc này không thuộc thẩm quyền của vị trí.", en="This act is not for this role."),
    "text": Text(vi="Nội dung quá dài.", en="The text is too long."),
    "about": Text(vi="Cần chọn hệ thống liên quan.", en="Choose the system it is about."),
    "unknown_system": Text(vi="Không có hệ thống này.", en="There is no such system."),
    "not_yours": Text(
        vi="Hệ thống do đơn vị khác vận hành; hãy gửi chỉ đạo hoặc đề nghị.",
        en="Another agency runs this system; send it a direction or a request.",
    ),
    "to": Text(vi="Cần chọn nơi nhận.", en="Choose who receives it."),
    "unknown_agency": Text(vi="Không có cơ quan này.", en="There is no such agency."),
    "to_self": Text(vi="Không thể gửi cho chính mình.", en="You cannot send it to yourself."),
    "too_many": Text(vi="Quá nhiều nơi nhận.", en="Too many receivers."),
    "params": Text(vi="Thiếu hoặc sai thông tin bắt buộc của việc này.", en="A detail is missing or wrong."),
    "reply_to": Text(vi="Tin được trả lời không đến vị trí này.", en="That message did not reach this seat."),
    "already": Text(vi="Hệ thống đã ở trạng thái đó.", en="The system is already so."),
    "in_progress": Text(vi="Việc này đang được thực hiện.", en="This is being done already."),
    "no_people": Text(vi="Đơn vị không có lực lượng kỹ thuật.", en="The agency has no technical staff."),
    "no_backup": Text(vi="Hệ thống không có bản sao lưu.", en="The system has no backup."),
    "no_standby": Text(vi="Không có nguồn hoặc đường dự phòng.", en="There is no standby to switch to."),
    "no_request": Text(
        vi="Không có đề nghị phê duyệt nào đang chờ vị trí này ở tin ấy.",
        en="That message asks this seat for no approval that still waits.",
    ),
    "no_work": Text(vi="Không có việc nào như vậy đang chạy.", en="No such work is running."),
    "no_support": Text(vi="Nơi nhận không có lực lượng hỗ trợ.", en="The receiver has no support to send."),
    "not_opened": Text(vi="Nhóm tài khoản này không mở hệ thống đó.", en="Those accounts do not open it."),
    "not_the_cause": Text(vi="Cách này không xử lý đúng nguyên nhân.", en="This does not remedy the cause."),
    "unknown_threat": Text(
        vi="Chưa xác định được kết nối độc hại; hãy điều tra trước.",
        en="The malicious connections are not known yet; investigate first.",
    ),
    "no_option": Text(vi="Tin này không có phương án đó.", en="The message offers no such option."),
    "decided": Text(
        vi="Quyết định đã có hiệu lực; chỉ đổi được khi có tin mới về việc này.",
        en="The decision has taken effect; it can be changed only upon new information about it.",
    ),
    "paused": Text(vi="Cuộc diễn tập đang tạm dừng.", en="The drill is paused."),
    "ended": Text(vi="Cuộc diễn tập đã kết thúc.", en="The drill has ended."),
}  # fmt: skip
