export default {
  "seat": {
    "vi": "Vị trí này không có trong cuộc diễn tập.",
    "en": "This seat is not in the drill."
  },
  "verb": {
    "vi": "Không có việc nào tên như vậy.",
    "en": "There is no act of that name."
  },
  "role": {
    "vi": "Việc này không thuộc thẩm quyền của vị trí.",
    "en": "This act is not for this role."
  },
  "text": {
    "vi": "Nội dung quá dài.",
    "en": "The text is too long."
  },
  "about": {
    "vi": "Cần chọn hệ thống liên quan.",
    "en": "Choose the system it is about."
  },
  "unknown_system": {
    "vi": "Không có hệ thống này.",
    "en": "There is no such system."
  },
  "not_yours": {
    "vi": "Hệ thống do đơn vị khác vận hành; hãy gửi chỉ đạo hoặc đề nghị.",
    "en": "Another agency runs this system; send it a direction or a request."
  },
  "to": {
    "vi": "Cần chọn nơi nhận.",
    "en": "Choose who receives it."
  },
  "unknown_agency": {
    "vi": "Không có cơ quan này.",
    "en": "There is no such agency."
  },
  "to_self": {
    "vi": "Không thể gửi cho chính mình.",
    "en": "You cannot send it to yourself."
  },
  "too_many": {
    "vi": "Quá nhiều nơi nhận.",
    "en": "Too many receivers."
  },
  "params": {
    "vi": "Thiếu hoặc sai thông tin bắt buộc của việc này.",
    "en": "A detail is missing or wrong."
  },
  "reply_to": {
    "vi": "Tin được trả lời không đến vị trí này.",
    "en": "That message did not reach this seat."
  },
  "already": {
    "vi": "Hệ thống đã ở trạng thái đó.",
    "en": "The system is already so."
  },
  "in_progress": {
    "vi": "Việc này đang được thực hiện.",
    "en": "This is being done already."
  },
  "no_people": {
    "vi": "Đơn vị không có lực lượng kỹ thuật.",
    "en": "The agency has no technical staff."
  },
  "no_backup": {
    "vi": "Hệ thống không có bản sao lưu.",
    "en": "The system has no backup."
  },
  "no_standby": {
    "vi": "Không có nguồn hoặc đường dự phòng.",
    "en": "There is no standby to switch to."
  },
  "evacuated": {
    "vi": "Nơi này đã sơ tán: không ai làm việc tại chỗ.",
    "en": "The place is evacuated: nobody works there."
  },
  "destroyed": {
    "vi": "Thiết bị đã hỏng hẳn: thay, hoặc chuyển sang dự phòng.",
    "en": "The equipment is destroyed: replace it, or fail over."
  },
  "no_request": {
    "vi": "Không có đề nghị phê duyệt nào đang chờ vị trí này ở tin ấy.",
    "en": "That message asks this seat for no approval that still waits."
  },
  "no_work": {
    "vi": "Không có việc nào như vậy đang chạy.",
    "en": "No such work is running."
  },
  "no_support": {
    "vi": "Nơi nhận không có lực lượng hỗ trợ.",
    "en": "The receiver has no support to send."
  },
  "not_admitting": {
    "vi": "Anh/chị không được quyền mời người khác vào thông tin mật này; chỉ người giữ thông tin được mời.",
    "en": "You may not let others in on this; only those who hold it may."
  },
  "not_opened": {
    "vi": "Nhóm tài khoản này không mở hệ thống đó.",
    "en": "Those accounts do not open it."
  },
  "not_the_cause": {
    "vi": "Cách này không xử lý đúng nguyên nhân.",
    "en": "This does not remedy the cause."
  },
  "unknown_threat": {
    "vi": "Chưa xác định được kết nối độc hại; hãy điều tra trước.",
    "en": "The malicious connections are not known yet; investigate first."
  },
  "no_option": {
    "vi": "Tin này không có phương án đó.",
    "en": "The message offers no such option."
  },
  "decided": {
    "vi": "Quyết định đã có hiệu lực; chỉ đổi được khi có tin mới về việc này.",
    "en": "The decision has taken effect; it can be changed only upon new information about it."
  },
  "paused": {
    "vi": "Cuộc diễn tập đang tạm dừng.",
    "en": "The drill is paused."
  },
  "ended": {
    "vi": "Cuộc diễn tập đã kết thúc.",
    "en": "The drill has ended."
  },
  "no_stock": {
    "vi": "Không còn đủ vật tư, thiết bị để làm việc này.",
    "en": "There is not enough left of what this takes."
  },
  "not_calling": {
    "vi": "Cơ quan đồng chí không có quyền huy động danh sách này. Hãy đề nghị Đội hoặc cơ quan thường trực huy động.",
    "en": "Your agency may not call this roster out. Ask the team or its standing agency to."
  },
  "no_member": {
    "vi": "Không có ai ở cơ quan ấy để làm việc này: chưa có trong danh sách, đã gọi rồi, đã đi rồi, hoặc không có người khác để cử. Xem lại danh sách và các tin đã nhận.",
    "en": "There is nobody at that agency of whom this can be done: not on the roster, already called, already gone, or nobody else to name. Look at the list and at what you were told."
  },
  "no_skill": {
    "vi": "Chưa ai đang làm việc tại Đội biết việc này. Huy động người có kỹ năng ấy, hoặc nhờ nơi khác làm.",
    "en": "Nobody at work with the team has the skill for this. Call out somebody who has, or ask others."
  },
  "no_relief": {
    "vi": "Chưa có ca sau để bàn giao.",
    "en": "There is no next shift to hand over to yet."
  },
  "not_told": {
    "vi": "Ca trước không bàn giao tin này; ca mới còn đang tìm hiểu.",
    "en": "The last shift did not hand this message over; the new one is still finding out about it."
  },
  "tired": {
    "vi": "Làm hỏng vì mệt: kíp trực đã quá lâu, phải làm lại.",
    "en": "It came to nothing, since those who did it are tired: it must be done again."
  }
};
