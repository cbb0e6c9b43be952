export default {
  "engine_fault": {
    "vi": "bộ mô phỏng gặp lỗi ở việc này nên không nhận; cuộc diễn tập vẫn như đã lưu ({what})",
    "en": "the engine failed on this, so it was not taken in; the drill is as it was stored ({what})"
  },
  "engine_ahead": {
    "vi": "không tính trước được tình huống kế tiếp vì bộ mô phỏng gặp lỗi ({what})",
    "en": "what comes next cannot be worked out: the engine fails on it ({what})"
  },
  "fault_input": {
    "vi": "Lúc T+{time}, bộ mô phỏng gặp lỗi ở một việc của {who} ({what}). Việc đó đã được hủy; cuộc diễn tập vẫn tiếp tục.",
    "en": "At T+{time} the engine failed on something of {who}'s ({what}). It was taken back; the drill goes on."
  },
  "fault_time": {
    "vi": "Bộ mô phỏng gặp lỗi ở diễn biến lúc T+{time} ({what}). Cuộc diễn tập tạm dừng ở chỗ đã lưu. Hãy giữ lại hoặc bỏ qua tình huống hay diễn biến của lúc đó rồi bấm Tiếp tục; nếu vẫn lỗi ở đúng chỗ ấy, cuộc diễn tập chỉ còn để xem lại.",
    "en": "The engine fails on what happens at T+{time} ({what}). The drill is paused where it is stored. Hold or skip the inject or stage of that moment and press Resume; if it fails there again, the drill is left for review only."
  },
  "fault_again": {
    "vi": "Bộ mô phỏng lại gặp lỗi ở T+{time} ({what}). Cuộc diễn tập dừng hẳn, chỉ còn để xem lại; những gì đã lưu vẫn nguyên. Khởi động lại máy chủ thì thử lại được từ chỗ đã lưu.",
    "en": "The engine has failed at T+{time} again ({what}). The drill has stopped and is left for review only; what is stored is untouched. When the server is started again, it can be tried from there."
  },
  "drill_taken_over": {
    "vi": "Phiên bản phần mềm này cho các vị trí do máy đóng quyết định khác trước. Những gì họ đã làm được giữ nguyên; từ T+{time} họ đi tiếp theo cách mới.",
    "en": "This version lets simulated participants decide otherwise than before. What they have done stands; from T+{time} they go on in the new way."
  },
  "drill_unplayable": {
    "vi": "Phiên bản phần mềm này không dựng lại được cuộc diễn tập: {why}. Chỉ còn xem lại được; nhật ký giữ nguyên, tải về được ở trang Các cuộc diễn tập.",
    "en": "This version cannot rebuild the drill: {why}. It is left for review only; its journal is as it was, and can be fetched on the page of drills."
  },
  "drill_lost": {
    "vi": "Phiên bản phần mềm này không đọc được cuộc diễn tập: {why}. Nhật ký giữ nguyên và tải về được.",
    "en": "This version cannot read the drill: {why}. Its journal is as it was, and can be fetched."
  },
  "drill_aside": {
    "vi": "cuộc diễn tập này không chạy tiếp được, chỉ còn để xem lại; phòng điều hành nêu rõ lý do",
    "en": "this drill cannot go on and is left for review only; the control room says why"
  },
  "journal_fails": {
    "vi": "bộ mô phỏng gặp lỗi khi diễn lại ({what})",
    "en": "the engine fails when it is played again ({what})"
  },
  "drill_ended": {
    "vi": "cuộc diễn tập đã kết thúc",
    "en": "the drill has ended"
  },
  "drill_not_running": {
    "vi": "cuộc diễn tập đang tạm dừng; nội dung đã soạn vẫn được giữ",
    "en": "the drill is not running; what you have written is kept"
  }
};
