export default {
  "drill_on": {
    "vi": "Ngày {day}",
    "en": "Held on {day}"
  },
  "story_now": {
    "vi": "giờ kịch bản {time}",
    "en": "story time {time}"
  },
  "exercise": {
    "vi": "DIỄN TẬP",
    "en": "EXERCISE"
  },
  "cause_A1": {
    "vi": "A1, bị tấn công mạng",
    "en": "A1, cyber attack"
  },
  "cause_A2": {
    "vi": "A2, lỗi hệ thống, hạ tầng",
    "en": "A2, fault of system or infrastructure"
  },
  "cause_A3": {
    "vi": "A3, lỗi quản trị, vận hành",
    "en": "A3, administration or operation fault"
  },
  "cause_A4": {
    "vi": "A4, thảm họa tự nhiên",
    "en": "A4, natural disaster"
  },
  "cause_A5": {
    "vi": "A5, lỗi người dùng cuối",
    "en": "A5, end-user fault"
  },
  "field_kind": {
    "vi": "Loại báo cáo",
    "en": "Kind of report"
  },
  "form_tongue": {
    "vi": "Biểu mẫu nộp bằng tiếng Việt.",
    "en": "The official form, as it was filed in Vietnamese."
  },
  "nobody_to": {
    "vi": "Hãy chọn ít nhất một nơi nhận.",
    "en": "Choose at least one receiver."
  },
  "gone_staff": {
    "vi": "Trang này không còn nối với cuộc diễn tập. Hãy đăng nhập lại.",
    "en": "This page is no longer connected to the drill. Please sign in again."
  },
  "device_qr": {
    "vi": "Mã QR để tiếp tục trên thiết bị khác",
    "en": "QR code to go on from another device"
  },
  "search_acts": {
    "vi": "Tìm hành động",
    "en": "Find an act"
  },
  "and_more": {
    "vi": "và {count} nơi khác",
    "en": "and {count} more"
  },
  "whole": {
    "vi": "Toàn cuộc diễn tập",
    "en": "The whole drill"
  },
  "timeline": {
    "vi": "Dòng thời gian theo cơ quan",
    "en": "Timeline by agency"
  },
  "curves": {
    "vi": "Dịch vụ của thành phố",
    "en": "The city's service"
  },
  "adjustments_caption": {
    "vi": "Điều chỉnh của Ban tổ chức",
    "en": "Adjustments by trainers"
  },
  "hotwash": {
    "vi": "Rút kinh nghiệm tại chỗ",
    "en": "Hot wash"
  },
  "hotwash_text": {
    "vi": "Viết ngắn, ngay sau khi diễn tập, khi còn nhớ rõ. Không ai bị chấm điểm theo phần này.",
    "en": "Write briefly, right after play, while it is fresh. Nobody is graded on this."
  },
  "hotwash_nameless": {
    "vi": "Ẩn danh: không lưu tên, vị trí hay tài khoản. Cách viết vẫn có thể để lộ người viết.",
    "en": "Without a name: neither name, seat nor account is kept. The wording may still tell who wrote it."
  },
  "hotwash_anonymous": {
    "vi": "Gửi ẩn danh",
    "en": "Send without my name"
  },
  "hotwash_sent": {
    "vi": "Đã gửi. Cảm ơn anh/chị; có thể gửi thêm ý kiến khác.",
    "en": "Sent, thank you; you may send more."
  },
  "hotwash_empty": {
    "vi": "Hãy viết vào ít nhất một ô.",
    "en": "Write in at least one box."
  },
  "hotwash_send": {
    "vi": "Gửi ý kiến",
    "en": "Send"
  },
  "hotwash_write": {
    "vi": "Ghi ý kiến rút kinh nghiệm",
    "en": "Write for the hot wash"
  },
  "hotwash_strengths": {
    "vi": "Điều làm tốt",
    "en": "What went well"
  },
  "hotwash_problems": {
    "vi": "Vướng mắc",
    "en": "Problems"
  },
  "hotwash_suggestions": {
    "vi": "Đề xuất",
    "en": "Suggestions"
  },
  "job_waiting": {
    "vi": "Đang chờ đến lượt",
    "en": "Waiting for its turn"
  },
  "skip": {
    "vi": "Đến nội dung chính",
    "en": "Skip to the main content"
  },
  "f_story": {
    "vi": "Giờ kịch bản",
    "en": "Clock of the story"
  },
  "unsigned": {
    "vi": "chưa ký (không do máy chủ nào ký)",
    "en": "unsigned (no server has signed it)"
  },
  "hubs": {
    "vi": "Đầu mối tin đi qua nhiều nhất: {names}.",
    "en": "Most messages pass through: {names}."
  },
  "after_action": {
    "vi": "Báo cáo kết thúc diễn tập",
    "en": "After-action report"
  },
  "as_it_was": {
    "vi": "thực tế",
    "en": "as it was"
  },
  "look": {
    "vi": "Giao diện",
    "en": "Appearance"
  },
  "look_auto": {
    "vi": "Theo máy",
    "en": "Automatic"
  },
  "look_light": {
    "vi": "Sáng",
    "en": "Light"
  },
  "look_dark": {
    "vi": "Tối",
    "en": "Dark"
  },
  "real_title": {
    "vi": "Sự cố thật – dừng diễn tập",
    "en": "Real incident – stop the drill"
  },
  "real_short": {
    "vi": "Sự cố thật",
    "en": "Real incident"
  },
  "real_body": {
    "vi": "Đang có sự cố thật. Mọi người ngừng diễn tập ngay, trở lại nhiệm vụ thật và chờ hướng dẫn của Ban tổ chức. Cuộc diễn tập đã dừng; không việc nào làm thêm ở đây được tính.",
    "en": "There is a real incident. Everybody stops the drill at once, returns to real duties and waits for the organisers. The drill stands still; nothing more done here counts."
  },
  "real_over_title": {
    "vi": "Sự cố thật đã qua – diễn tập tiếp tục",
    "en": "Real incident over – the drill goes on"
  },
  "real_over_body": {
    "vi": "Ban tổ chức cho diễn tập tiếp tục từ chỗ đã dừng. Từ lúc này, việc anh/chị làm lại được tính.",
    "en": "The organisers let the drill go on from where it stood still. What you do counts again from now on."
  },
  "inject_added": {
    "vi": "ứng biến",
    "en": "improvised"
  },
  "inject_edited": {
    "vi": "đã sửa",
    "en": "edited"
  },
  "practice_title": {
    "vi": "Luyện thử 2 phút",
    "en": "Two-minute practice"
  },
  "exhibits": {
    "vi": "Tài liệu kèm",
    "en": "Attached"
  },
  "exhibit_open": {
    "vi": "Mở riêng “{name}”",
    "en": "Open “{name}” by itself"
  },
  "exhibit_gone": {
    "vi": "Không mở được tài liệu này. Hãy bấm mở riêng để thử lại.",
    "en": "This cannot be shown. Open it by itself to try again."
  },
  "exhibit_coming": {
    "vi": "Đang mở…",
    "en": "Opening…"
  },
  "exhibit_pdf": {
    "vi": "Văn bản PDF: bấm mở riêng để đọc.",
    "en": "A PDF document: open it by itself to read it."
  },
  "exhibit_silent": {
    "vi": "Trình duyệt này không phát được bản ghi âm.",
    "en": "This browser cannot play the recording."
  },
  "note_moment": {
    "vi": "Thời điểm này",
    "en": "This moment"
  },
  "neutral_name": {
    "vi": "Diễn tập ứng phó sự cố",
    "en": "Incident-response exercise"
  },
  "drill_not_approved": {
    "vi": "chưa phê duyệt",
    "en": "not approved"
  }
};
