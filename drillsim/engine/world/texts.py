"""What monitoring, citizens and counterparts say by themselves, in both languages."""

from __future__ import annotations

from drillsim.base.model import Text
from drillsim.base.records import Words, words

MONITORING = Text(vi="Hệ thống giám sát", en="Monitoring")
CITIZEN = Text(vi="Người dân phản ánh", en="Complaints from citizens")

ALERT_TITLE = Text(vi="Cảnh báo: {name}", en="Alert: {name}")
ALERT_SUSPECTED = Text(
    vi="Ghi nhận dấu hiệu bất thường trên {name}: tiến trình lạ và kết nối ra ngoài chưa rõ mục đích.",
    en="Unusual signs on {name}: an unknown process and outgoing connections of unclear purpose.",
)
ALERT_SERVICE = Text(
    vi="Mức phục vụ của các hệ thống sau đã thay đổi: {list}.",
    en="The service of these systems has changed: {list}.",
)
COMPLAINT_TITLE = Text(vi="Phản ánh về {name}", en="Complaints about {name}")
COMPLAINT = Text(
    vi="Nhiều người phản ánh không dùng được {name} hơn mười phút nay.",
    en="Many people report that {name} has not worked for more than ten minutes.",
)
FINDING_TITLE = Text(vi="Kết quả điều tra: {name}", en="Findings: {name}")
FINDING_CLEAN = Text(vi="Không thấy dấu vết xâm nhập trên {name}.", en="No trace of intrusion on {name}.")
FINDING = Text(
    vi="{name}: mức xâm nhập: {compromise}; mức phục vụ: {service}%; cách khắc phục: {needs}.",
    en="{name}: compromise: {compromise}; service: {service}%; remedy: {needs}.",
)
RECONCILED_TITLE = Text(vi="Kết quả đối soát: {name}", en="Reconciliation: {name}")
RECONCILED = Text(
    vi="Đã đối soát dữ liệu của {name} với hồ sơ gốc: mẫu đã kiểm tra không có sai lệch.",
    en="The data of {name} were reconciled with the original files: the sample shows no difference.",
)
ALTERED = Text(
    vi="Dữ liệu của {name} đã bị sửa: khoảng {share}% hồ sơ đang phục vụ là sai, sai lệch cũ nhất cách đây "
    "khoảng {hours} giờ. Bản sao lưu mới nhất cách đây khoảng {age} giờ; "
    "mỗi bản trước đó cũ hơn {every} giờ.",
    en="The data of {name} have been altered: some {share}% of the records in use are false, the oldest "
    "for some {hours} hours. The newest backup is some {age} hours old, "
    "each one before it {every} hours older.",
)
ALTERED_WITHOUT_BACKUP = Text(
    vi="Dữ liệu của {name} đã bị sửa: khoảng {share}% hồ sơ đang phục vụ là sai, sai lệch cũ nhất cách đây "
    "khoảng {hours} giờ. Hệ thống không có bản sao lưu.",
    en="The data of {name} have been altered: some {share}% of the records in use are false, the oldest "
    "for some {hours} hours. There is no backup.",
)
TRACE_OWN = Text(
    vi="Dấu vết cho thấy đăng nhập bằng {account}, do {holders} giữ.",
    en="The traces show log-ins with {account}, held by {holders}.",
)
TRACE_SHARED = Text(
    vi="Dấu vết cho thấy đăng nhập bằng {account}; tài khoản dùng chung, nhật ký không chỉ ra ai.",
    en="The traces show log-ins with {account}; the account is shared, and the logs name nobody.",
)
VERDICT_TITLE = Text(vi="Kết quả xác minh", en="Result of the verification")
VERDICT_GENUINE = Text(
    vi="Đã gọi lại theo số trong danh bạ công vụ: nơi gửi xác nhận yêu cầu là thật.",
    en="Called back on the number in the official directory: the sender confirms the request.",
)
VERDICT_FALSE = Text(
    vi="Đã gọi lại theo số trong danh bạ công vụ: nơi gửi không đưa ra yêu cầu này. Đây là giả mạo.",
    en="Called back on the number in the official directory: the sender made no such request. It is spoofed.",
)
RECEIVED_TITLE = Text(vi="Đã tiếp nhận", en="Received")
RECEIVED = Text(
    vi="{name} đã nhận thông tin và sẽ phối hợp xử lý.", en="{name} has received it and will work with you."
)
RULED_TITLE = Text(vi="Xác định mức độ sự cố: {system}", en="Severity of the incident: {system}")
RULED_SERIOUS = Text(
    vi="{name} xác định sự cố tại {system} là sự cố nghiêm trọng (căn cứ: {article}, {mark}). "
    "Đề nghị xử lý theo quy trình nghiêm trọng, triệu tập bộ phận tác nghiệp và báo cáo diễn biến liên tục.",
    en="{name} finds the incident at {system} serious (basis: {article}, {mark}). "
    "Follow the serious process, convene the operational group and report developments continuously.",
)
RULED_ORDINARY = Text(
    vi="{name} xác định sự cố tại {system} là sự cố thông thường (căn cứ: {article}, {mark}); "
    "giao lại địa phương xử lý theo quy trình thông thường.",
    en="{name} finds the incident at {system} ordinary (basis: {article}, {mark}); "
    "it is handed back to the city, by the ordinary process.",
)
HANDED_BACK = Text(
    vi="Sự cố tại {system} không còn ở mức nghiêm trọng (căn cứ: {article}, {mark}). "
    "{name} bàn giao lại cho địa phương tiếp tục xử lý theo quy trình thông thường.",
    en="The incident at {system} is serious no more (basis: {article}, {mark}). "
    "{name} hands it back to the city, which goes on by the ordinary process.",
)
CHAPTER = Text(
    vi="{title}. Câu chuyện chuyển tới {time} ngày {day} (đã qua khoảng {hours} giờ).",
    en="{title}. The story goes on at {time} on {day} (some {hours} hours have passed).",
)
SUPPORT_TITLE = Text(vi="Lực lượng hỗ trợ đã đến", en="Support has arrived")
SUPPORT = Text(vi="{name} cử {count} người đến hỗ trợ.", en="{name} sends {count} people to help.")
FALSE_ALARM = Text(
    vi="Cảnh báo mức thấp trên {name}: nhiều lần đăng nhập sai từ một máy nội bộ.",
    en="Low-level alert on {name}: repeated failed log-ins from an internal machine.",
)

APPROVAL_TITLE = Text(vi="Đề nghị phê duyệt", en="Approval asked for")
APPROVAL_ASKS = Text(
    vi="{name} đề nghị phê duyệt: {what}. Chưa được phê duyệt thì chưa thực hiện.",
    en="{name} asks for approval: {what}. Nothing is done before it is given.",
)
APPROVED = Text(vi="Đã phê duyệt", en="Approved")
NOT_APPROVED = Text(vi="Không phê duyệt", en="Not approved")
PRESS_TITLE = Text(vi="Báo chí hỏi", en="The press asks")
PRESS_ASKS = Text(
    vi="Tòa soạn nhận nhiều phản ánh của người dân. Xin cho biết việc gì đang xảy ra, thành phố đang "
    "làm gì và người dân cần làm gì. Bài sẽ đăng sau {minutes} phút nữa.",
    en="Our readers write to us in numbers. What is going on, what is the city doing, and what should "
    "people do? Our article appears in {minutes} minutes.",
)
PRESS_ASKS_WHETHER = Text(
    vi="Nhiều người đang truyền nhau tin: “{claim}”. Tin này có đúng không, thành phố đang làm gì và "
    "người dân cần làm gì? Bài sẽ đăng sau {minutes} phút nữa.",
    en="Many people pass on: “{claim}”. Is it so, what is the city doing, and what should people do? "
    "Our article appears in {minutes} minutes.",
)
ARTICLE_TITLE = Text(vi="Bài báo đã đăng", en="The article has appeared")
ARTICLE = Text(
    vi="Bài báo vừa đăng dẫn lời cơ quan chức năng của thành phố: “{quote}”.",
    en="The article that has just appeared quotes the city: “{quote}”.",
)
ARTICLE_UNANSWERED = Text(
    vi="Bài báo vừa đăng viết: “Phóng viên đã hỏi, nhưng đến giờ đăng bài chưa cơ quan nào của thành phố "
    "trả lời.”",
    en="The article that has just appeared says: “We asked; when we went to press nobody of the city had "
    "answered.”",
)

WORDS: dict[str, Text] = {
    "clean": Text(vi="không có", en="none"),
    "foothold": Text(vi="bước đầu", en="foothold"),
    "controlled": Text(vi="bị chiếm quyền", en="controlled"),
    "impacted": Text(vi="đã bị phá hoại", en="impacted"),
    "restore_backup": Text(vi="khôi phục từ sao lưu", en="restore from backup"),
    "repair": Text(vi="sửa chữa", en="repair"),
    "roll_back": Text(vi="hoàn tác thay đổi", en="roll back the change"),
    "none": Text(vi="không cần sửa", en="nothing to mend"),
    "encrypted": Text(vi="bị mã hóa", en="encrypted"),
    "defaced": Text(vi="bị thay đổi giao diện", en="defaced"),
    "wiped": Text(vi="bị xóa", en="wiped"),
}


def fill(text: Text, **blanks: Text | str) -> Words:
    """``text`` with its blanks filled."""
    return words(
        lambda lang: text.say(lang).format(
            **{key: value.say(lang) if isinstance(value, Text) else value for key, value in blanks.items()}
        )
    )
