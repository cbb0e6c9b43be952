"""The word for every code of a journal or a card, in Vietnamese and English."""

from __future__ import annotations

from drillsim.engine.actions.reasons import REASONS
from scoring.reports.markup import Both

PHRASES: dict[str, tuple[str, str]] = {
    "acknowledge": ("xác nhận đã nhận tin", "acknowledges"),
    "verify": ("xác minh người gửi", "verifies the sender"),
    "report": ("báo cáo sự cố", "reports the incident"),
    "notify": ("thông báo", "notifies"),
    "request_support": ("đề nghị hỗ trợ", "requests support"),
    "share": ("chia sẻ thông tin", "shares information"),
    "direct": ("chỉ đạo", "directs"),
    "classify": ("phân loại sự cố", "classifies the incident"),
    "choose_plan": ("chọn phương án", "chooses the plan"),
    "convene_group": ("triệu tập bộ phận tác nghiệp", "convenes the group"),
    "assess_result": ("đánh giá kết quả", "assesses the result"),
    "hand_back": ("bàn giao lại", "hands back"),
    "close": ("kết thúc ứng cứu", "closes the response"),
    "answer_press": ("trả lời báo chí", "answers the press"),
    "public_notice": ("thông báo cho người dân", "informs the public"),
    "investigate": ("điều tra, phân tích", "investigates"),
    "collect_evidence": ("thu thập chứng cứ", "collects evidence"),
    "isolate": ("cô lập", "isolates"),
    "reconnect": ("kết nối lại", "reconnects"),
    "block": ("chặn kết nối độc hại", "blocks malicious connections"),
    "filter_traffic": ("lọc lưu lượng", "filters traffic"),
    "add_capacity": ("bổ sung năng lực", "adds capacity"),
    "disable_accounts": ("khóa tài khoản", "disables accounts"),
    "reset_credentials": ("đặt lại mật khẩu", "resets passwords"),
    "patch": ("vá lỗ hổng", "patches"),
    "eradicate": ("gỡ bỏ mã độc", "eradicates malware"),
    "restore_backup": ("khôi phục từ sao lưu", "restores from backup"),
    "fail_over": ("chuyển sang dự phòng", "fails over"),
    "switch_power": ("chuyển nguồn điện", "switches power"),
    "repair": ("sửa chữa", "repairs"),
    "roll_back": ("hoàn tác thay đổi", "rolls back the change"),
    "take_offline": ("tạm dừng hệ thống", "takes the system offline"),
    "cancel": ("hủy việc đang làm", "cancels work under way"),
}
"""Verb -> what somebody who acts does."""

WORDS: dict[str, tuple[str, str]] = {
    # parts
    "response_time": ("Thời gian phản ứng", "Response time"),
    "coordination": ("Phối hợp", "Coordination"),
    "outcome": ("Kết quả", "Outcome"),
    "judgement": ("Đánh giá của giám sát viên", "Judgement"),
    "coverage": ("Liên hệ bắt buộc đã thực hiện", "Coverage: required contacts made"),
    "timeliness": ("Liên hệ đúng hạn", "Timeliness of contacts"),
    "closed_loop": ("Xác nhận đã nhận", "Closed loop: acknowledged"),
    "order": ("Đúng trình tự", "Order of steps"),
    "precision": ("Gửi đúng nơi", "Precision of recipients"),
    "verification": ("Xác minh trước khi làm theo lệnh", "Verification of orders"),
    # what an outcome line counts
    "service": ("Dịch vụ gián đoạn (giờ)", "Service lost (hours)"),
    "leaked": ("Dữ liệu bị lộ (tỷ lệ)", "Data leaked (share)"),
    "lost_data": ("Dữ liệu bị mất (giờ)", "Data lost (hours)"),
    "lost_evidence": ("Chứng cứ bị mất", "Evidence lost"),
    "idle": ("Điểm xuất phát: thiệt hại nếu không ai làm gì", "Starting point: the loss if nobody acts"),
    "bound": ("Phần vượt ngoài thang 0–100", "What lies outside 0–100"),
    # bands
    "band_P": ("Thực hiện tốt", "Performed without challenges"),
    "band_S": ("Thực hiện được, có vướng mắc", "Performed with some challenges"),
    "band_M": ("Thực hiện được, vướng mắc lớn", "Performed with major challenges"),
    "band_U": ("Chưa thực hiện được", "Unable to be performed"),
    # how a duty stands
    "full": ("Đúng hạn", "In time"),
    "part": ("Trễ hoặc có sai sót", "Late or partly wrong"),
    "zero": ("Có làm nhưng không được điểm", "Answered, no credit"),
    "never": ("Không thực hiện", "Not done"),
    "open": ("Còn trong hạn khi kết thúc", "Still open at the end"),
    # medians
    "acknowledge": ("Xác nhận", "Acknowledge"),
    "classify": ("Phân loại", "Classify"),
    "report": ("Báo cáo", "Report"),
    "contain": ("Khoanh vùng", "Contain"),
    "recover": ("Khôi phục", "Recover"),
    # players
    "player_idle": ("máy: không làm gì", "simulated: idle"),
    "player_novice": ("máy: người mới", "simulated: novice"),
    "player_average": ("máy: trung bình", "simulated: average"),
    "player_expert": ("máy: thành thạo", "simulated: expert"),
    "player_by-the-book": ("máy: đúng quy trình", "simulated: by the book"),
    "player_person": ("người", "person"),
    # channels
    "mail": ("thư điện tử", "mail"),
    "phone": ("điện thoại", "phone"),
    "alert": ("cảnh báo", "alert"),
    "press": ("báo chí", "press"),
    "social": ("mạng xã hội", "social media"),
    "verbal": ("trực tiếp", "in person"),
    "document": ("văn bản", "document"),
    "radio": ("bộ đàm", "radio"),
    # classes of cause, severity, reports, levels
    "A1": ("A1, bị tấn công mạng", "A1, cyber attack"),
    "A2": ("A2, lỗi hệ thống, hạ tầng", "A2, fault of system or infrastructure"),
    "A3": ("A3, lỗi quản trị, vận hành", "A3, administration or operation fault"),
    "A4": ("A4, thảm họa tự nhiên", "A4, natural disaster"),
    "A5": ("A5, lỗi người dùng cuối", "A5, end-user fault"),
    "ordinary": ("thông thường", "ordinary"),
    "serious": ("nghiêm trọng", "serious"),
    "initial": ("ban đầu", "initial"),
    "progress": ("diễn biến", "progress"),
    "response_plan": ("phương án ứng cứu", "response plan"),
    "direction": ("xin ý kiến chỉ đạo", "for direction"),
    "closing": ("kết thúc", "closing"),
    "clear": ("phổ biến rộng", "clear"),
    "amber": ("hạn chế", "amber"),
    "red": ("chỉ người nhận", "red"),
    "clean": ("sạch", "clean"),
    "foothold": ("xâm nhập bước đầu", "foothold"),
    "controlled": ("bị chiếm quyền", "controlled"),
    "impacted": ("bị phá hoại", "impacted"),
    "encrypted": ("bị mã hóa", "encrypted"),
    "defaced": ("bị đổi giao diện", "defaced"),
    "wiped": ("bị xóa", "wiped"),
    "collected": ("đã thu thập", "collected"),
    "lost": ("đã mất", "lost"),
    "yes": ("có", "yes"),
    "no": ("không", "no"),
    "public": ("công khai", "public"),
    "internal": ("nội bộ", "internal"),
    "personal": ("cá nhân", "personal"),
    "secret": ("bí mật", "secret"),
    # fields of state records
    "field_service": ("phục vụ", "service"),
    "field_health": ("tình trạng", "health"),
    "field_isolated": ("cô lập", "isolated"),
    "field_offline": ("tạm dừng", "offline"),
    "field_demand": ("nhu cầu", "demand"),
    "field_capacity": ("năng lực", "capacity"),
    "field_compromise": ("mức xâm nhập", "compromise"),
    "field_impact": ("dữ liệu", "data"),
    "field_evidence": ("chứng cứ", "evidence"),
    "field_lost": ("giờ dữ liệu mất", "hours of data lost"),
    "field_leaking": ("đang lộ", "leaking"),
    "field_suspected": ("nghi ngờ", "suspected"),
    "field_needs": ("cần", "needs"),
    "field_cause": ("nguyên nhân", "cause"),
    # what a stage of a threat does
    "stage_spread": ("xâm nhập", "entry"),
    "stage_degrade": ("phá hoại", "damage"),
    "stage_load": ("gây quá tải", "overload"),
    "stage_leak": ("làm lộ dữ liệu", "leak"),
    "stage_deceive": ("lừa thực hiện lệnh giả", "a false order"),
    "stage_regional": ("thiên tai trên diện rộng", "a regional disaster"),
}
"""Code -> its word."""


def word(code: str, prefix: str = "") -> Both:
    """The word for a code of the journal or the card; the code itself when there is none."""
    found = WORDS.get(prefix + code)
    return Both(*found) if found else Both.of(code)


def reason(code: str) -> Both:
    """Why an act was refused or failed, as the end of a sentence."""
    found = REASONS.get(code)
    return Both(_ending(found.vi), _ending(found.en)) if found else Both.of(code)


def _ending(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].rstrip(".")
