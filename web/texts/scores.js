export default {
  "note_part_without_data": {
    "vi": "Phần “{part}” không có dữ liệu; trọng số các phần còn lại được chia lại.",
    "en": "Part “{part}” has no data; the weights of the others are renormalised."
  },
  "note_incomplete": {
    "vi": "Nhật ký dừng trước khi kết thúc diễn tập; điểm tính đến bản ghi cuối cùng.",
    "en": "The journal stops before the end of the drill; graded as of its last record."
  },
  "note_other_version": {
    "vi": "Nhật ký do drillsim {version} ghi, bản này là {own}: chỉ chuỗi mã băm được kiểm tra, không diễn lại được; hãy đối chiếu chữ ký trước khi dùng điểm này.",
    "en": "The journal was written by drillsim {version}, this is {own}: its hashes alone were checked, it could not be played again; check its signature before relying on this score."
  },
  "note_taken": {
    "vi": "{count} hành động của người mô phỏng được lấy nguyên từ trước khi cuộc này đi tiếp; khi kiểm tra nhật ký, phần đó không được tính lại.",
    "en": "{count} acts of simulated participants were taken as they stood when this drill went on from there; verifying the journal does not compute them anew."
  },
  "note_differs": {
    "vi": "Diễn lại nhật ký không khớp từ bản ghi số {record}; điểm tính theo những gì nhật ký ghi.",
    "en": "Played again, the journal does not come out the same from record {record} on; graded by what it says."
  },
  "note_no_reference": {
    "vi": "Chưa có các lượt chạy đối chiếu nên chưa tính điểm kết quả.",
    "en": "Without the reference runs the outcome is not graded."
  },
  "note_little_to_save": {
    "vi": "Đội thành thạo cũng không giảm được thiệt hại đáng kể so với may rủi; không tính điểm kết quả.",
    "en": "Experts would have saved next to nothing, or no more than luck moves; the outcome is not graded."
  },
  "note_adjusted": {
    "vi": "Ban tổ chức đã điều chỉnh {count} việc phải làm, có nêu lý do; nếu không điều chỉnh, điểm là {score}.",
    "en": "Trainers have adjusted {count} duties, with reasons; without that the score is {score}."
  },
  "note_regraded": {
    "vi": "Chấm lại theo thang điểm khác với thang điểm ghi trong nhật ký.",
    "en": "Regraded with a rubric other than the journal's."
  },
  "note_first_edition": {
    "vi": "Chấm theo quy tắc lần thứ nhất, không phải quy tắc đang dùng.",
    "en": "Graded by the first edition of the rules, not by the one in use."
  },
  "note_capped": {
    "vi": "Phần kết quả chắc chắn dưới {under}: thành phố coi như đã mất, nên điểm toàn cuộc không quá {at}; nếu không có giới hạn này, điểm là {score}.",
    "en": "The outcome surely lies under {under}: the city was lost, so the total is at most {at}; without this limit it would be {score}."
  },
  "note_first_rubric": {
    "vi": "Nhật ký ghi thang điểm lần thứ nhất: trọng số mà quy tắc hiện hành chia khác lấy theo thang mặc định.",
    "en": "The journal holds a rubric of the first edition: weights that the rules in use divide otherwise are the default ones."
  },
  "note_no_content": {
    "vi": "Nhật ký không ghi nội dung thông báo, trả lời báo chí nên không xét được nội dung có đủ hay không.",
    "en": "The journal does not say what notices and answers to the press said; whether that was enough is not looked at."
  },
  "statement": {
    "vi": "Diễn tập mô phỏng giúp huấn luyện và đo lường năng lực ứng cứu; tự nó không thay thế diễn tập thực chiến theo Chỉ thị số 60/CT-BTTTT ngày 16/9/2021.",
    "en": "A simulated drill trains and measures; by itself it does not discharge the live-system drill that Directive 60/CT-BTTTT of 16 September 2021 asks for."
  },
  "sum_overall": {
    "vi": "Toàn cuộc",
    "en": "Overall"
  },
  "sum_unadjusted": {
    "vi": "Khi chưa điều chỉnh",
    "en": "Before adjustments"
  },
  "sum_settled": {
    "vi": "đã chốt",
    "en": "settled"
  },
  "sum_open": {
    "vi": "còn mở",
    "en": "open"
  },
  "sum_agencies": {
    "vi": "Theo cơ quan",
    "en": "By agency"
  },
  "sum_missed": {
    "vi": "Mất điểm nhiều nhất",
    "en": "Where most was lost"
  },
  "sum_never": {
    "vi": "không trả lời",
    "en": "never answered"
  },
  "sum_after": {
    "vi": "sau",
    "en": "after"
  },
  "sum_target": {
    "vi": "mục tiêu",
    "en": "target"
  },
  "sum_records": {
    "vi": "bản ghi",
    "en": "records"
  },
  "sum_loss": {
    "vi": "Thiệt hại (giờ dịch vụ có trọng số)",
    "en": "Loss (weighted service-hours)"
  },
  "sum_idle": {
    "vi": "không làm gì",
    "en": "idle"
  },
  "sum_book": {
    "vi": "đúng quy trình",
    "en": "by the book"
  },
  "sum_expert": {
    "vi": "đội thành thạo trung bình",
    "en": "experts on average"
  },
  "sum_raw": {
    "vi": "chưa giới hạn trong 0–100",
    "en": "before it is held to 0–100"
  },
  "sum_luck": {
    "vi": "riêng may rủi làm nên",
    "en": "luck alone makes"
  },
  "sum_already": {
    "vi": "đã làm từ trước",
    "en": "done before"
  },
  "sum_few": {
    "vi": "chưa đủ việc để cho điểm",
    "en": "too few duties for a number"
  },
  "sum_no_data": {
    "vi": "không có dữ liệu",
    "en": "no data"
  },
  "misdirected": {
    "vi": "Gửi đến nơi không liên quan",
    "en": "Sent to somebody with no part in it"
  },
  "repeated": {
    "vi": "Nhắc lại, không có gì mới",
    "en": "Said again, with nothing new"
  },
  "needless": {
    "vi": "Gọi xác minh khi không có gì phải xác minh",
    "en": "Called back about what needed no check"
  },
  "precisely": {
    "vi": "Gửi đúng nơi",
    "en": "Sent to the right people"
  }
};
