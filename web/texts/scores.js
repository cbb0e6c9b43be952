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
    "vi": "{count} hành động của máy đóng được lấy nguyên từ trước khi cuộc này đi tiếp; khi kiểm tra nhật ký, phần đó không được tính lại.",
    "en": "{count} {count:act of simulated participants was taken as it|acts of simulated participants were taken as they} stood when this drill went on from there; verifying the journal does not compute them anew."
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
  "note_appealed": {
    "vi": "Các đơn vị đã kiến nghị xem lại {count} dòng điểm: chấp thuận {granted}, không chấp thuận {refused}, chưa quyết định {open}.",
    "en": "Seats asked for {count} {count:line|lines} to be looked at again: {granted} granted, {refused} refused, {open} not decided."
  },
  "note_unlocked": {
    "vi": "{count} trong {all} đánh giá mục tiêu không được khóa trước khi giám sát viên xem điểm.",
    "en": "{count} of {all} ratings of objectives were not locked before their raters could see scores."
  },
  "note_blind": {
    "vi": "Điểm và đánh giá của người khác hiện ra sau khi anh/chị khóa đánh giá của mình.",
    "en": "Scores, and the ratings of others, show once you have locked your own ratings."
  },
  "note_adjusted": {
    "vi": "Ban tổ chức đã điều chỉnh {count} việc phải làm, có nêu lý do; nếu không điều chỉnh, điểm là {score}.",
    "en": "Trainers have adjusted {count} {count:duty|duties}, with reasons; without that the score is {score}."
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
  "sum_appeal": {
    "vi": "Kiến nghị",
    "en": "Appeal"
  },
  "sum_appeal_granted": {
    "vi": "chấp thuận",
    "en": "granted"
  },
  "sum_appeal_refused": {
    "vi": "không chấp thuận",
    "en": "refused"
  },
  "sum_appeal_open": {
    "vi": "chưa quyết định",
    "en": "not decided"
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
  "sum_interval": {
    "vi": "khoảng sai số",
    "en": "interval"
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
  "error_interval": {
    "vi": "Khoảng sai số {low}–{high}: 95 % số cuộc của một đội máy đóng có điểm trung bình như vậy nằm trong khoảng này.",
    "en": "Interval {low}–{high}: 95% of the drills of a simulated team that scores so on average lie in it."
  },
  "error_skill": {
    "vi": "Tương đương đội máy đóng trình độ {skill} (từ {low} đến {high}; 0 người mới, 1 trung bình, 2 thành thạo).",
    "en": "It scores like a simulated team of skill {skill} (from {low} to {high}; 0 novice, 1 average, 2 expert)."
  },
  "error_beyond": {
    "vi": "Không đội máy đóng nào có điểm gần như vậy; gần nhất là trình độ {skill} (0 người mới, 1 trung bình, 2 thành thạo).",
    "en": "No simulated team scores near it; the nearest is of skill {skill} (0 novice, 1 average, 2 expert)."
  },
  "error_no_skill": {
    "vi": "Điểm này không cho biết trình độ trong kịch bản này.",
    "en": "In this scenario it tells nothing of skill."
  },
  "error_from": {
    "vi": "Chuẩn lập từ {drills} cuộc mô phỏng, hiệu chỉnh trên {humans} cuộc có người thật; chưa chứng minh được điểm đo đúng năng lực thật.",
    "en": "From {drills} simulated drills, calibrated on {humans} drills of people; that scores measure real ability has not been shown."
  },
  "error_none": {
    "vi": "Chưa có chuẩn đối chiếu của kịch bản và quy tắc này nên không có khoảng sai số.",
    "en": "There are no norms of this scenario and rule profile, hence no interval."
  },
  "error_other": {
    "vi": "Chuẩn đối chiếu hiện có lập từ kịch bản, thành phố, quy tắc, thang điểm hoặc phiên bản khác nên không dùng cho cuộc này; không có khoảng sai số.",
    "en": "The norms there are were made of another scenario text, city, rules, rubric or version and do not hold for this drill; there is no interval."
  },
  "error_drill": {
    "vi": "Cuộc này khác những cuộc đã dùng để lập chuẩn đối chiếu (vị trí được chấm, độ dài, hoặc có can thiệp) nên không có khoảng sai số.",
    "en": "This drill is unlike those that norms were made of (graded seats, length, or something steered), hence no interval."
  },
  "error_score": {
    "vi": "Chưa có điểm toàn cuộc nên không có khoảng sai số.",
    "en": "Without a total there is no interval."
  },
  "sum_error": {
    "vi": "Sai số",
    "en": "Error"
  },
  "norms_head": {
    "vi": "{levels} trình độ × {seeds} cuộc, mọi vị trí do máy đóng; hiệu chỉnh trên {humans} cuộc có người thật",
    "en": "{levels} skills × {seeds} drills, the machine in every seat; calibrated on {humans} drills of people"
  },
  "norms_figures": {
    "vi": "Trung bình ± độ lệch chuẩn theo trình độ; độ tin cậy của một cuộc và tương quan hạng với trình độ (± sai số chuẩn)",
    "en": "Mean ± standard deviation by skill; reliability of one drill and rank correlation with skill (± standard error)"
  },
  "norms_pace": {
    "vi": "Trung vị thời gian so với mục tiêu; tỷ lệ được trả lời",
    "en": "Median of time over target; share answered"
  },
  "norms_items": {
    "vi": "Kỳ vọng không cho biết gì về trình độ, hoặc cho biết ngược (điểm trung bình theo trình độ, %)",
    "en": "Expectations that tell nothing of skill, or tell it the wrong way round (mean credit by skill, %)"
  },
  "norms_items_none": {
    "vi": "không có",
    "en": "none"
  },
  "norms_counted": {
    "vi": "{count} kỳ vọng; {tells} cho biết trình độ (đã khống chế phát hiện sai ở mức {rate})",
    "en": "{count} {count:expectation|expectations}; {tells} tell skill (false discoveries controlled at {rate})"
  },
  "verdict_tells": {
    "vi": "cho biết trình độ",
    "en": "tells skill"
  },
  "verdict_weak": {
    "vi": "có liên quan đến trình độ nhưng một cuộc chưa đủ tin cậy",
    "en": "goes with skill, too unreliable in one drill"
  },
  "verdict_nothing": {
    "vi": "chưa thấy liên quan đến trình độ",
    "en": "no relation to skill shown"
  },
  "verdict_wrong": {
    "vi": "ngược: đội giỏi hơn được ít điểm hơn",
    "en": "the wrong way round: better teams earn less"
  },
  "verdict_everybody": {
    "vi": "đội nào cũng đạt",
    "en": "everybody earns it"
  },
  "verdict_nobody": {
    "vi": "không đội nào đạt",
    "en": "nobody earns it"
  },
  "verdict_seldom": {
    "vi": "quá ít cuộc có kỳ vọng này",
    "en": "too few drills have it"
  },
  "verdict_never": {
    "vi": "không cuộc nào có kỳ vọng này",
    "en": "no drill has it"
  },
  "verdict_no_data": {
    "vi": "không có dữ liệu",
    "en": "no data"
  },
  "advice_item": {
    "vi": "“{title}” ở “{where}”, {agency} ({points} điểm toàn cuộc): {verdict}",
    "en": "“{title}” of “{where}”, {agency} ({points} {points:point|points} of the whole): {verdict}"
  },
  "advice_rule": {
    "vi": "“{title}”, {agency} ({points} điểm toàn cuộc): {verdict}",
    "en": "“{title}”, {agency} ({points} {points:point|points} of the whole): {verdict}"
  },
  "advice_inject_never": {
    "vi": "Tình huống “{title}” không phát lần nào, ai đóng cũng vậy: xem lại điều kiện phát",
    "en": "Inject “{title}” never came, whoever played: look at its conditions"
  },
  "advice_silent": {
    "vi": "{seat}: có lúc {minutes} phút không có việc gì",
    "en": "{seat}: nothing to do for {minutes} {minutes:minute|minutes} at a time"
  },
  "advice_crowded": {
    "vi": "{seat}: từ phút {since} đến phút {until} trung bình có {open} việc đang chờ cùng lúc",
    "en": "{seat}: from minute {since} to {until}, {open} things waiting at once on average"
  },
  "why_count": {
    "vi": "{why}: {count} cuộc",
    "en": "{why}: {count} {count:drill|drills}"
  },
  "why_late": {
    "vi": "làm khi đã quá hạn",
    "en": "done beyond the limit"
  },
  "why_wrong": {
    "vi": "có làm nhưng không đúng",
    "en": "answered, but not right"
  },
  "why_refused": {
    "vi": "bị từ chối: “{reason}”",
    "en": "refused: “{reason}”"
  },
  "why_ended": {
    "vi": "cuộc diễn tập hết giờ trước hạn",
    "en": "the drill ended before it was due"
  },
  "why_untried": {
    "vi": "không ai làm",
    "en": "nobody tried"
  },
  "why_untold": {
    "vi": "tin không tới vị trí phải làm trong hạn",
    "en": "the message did not reach its seats in time"
  },
  "remedy_late": {
    "vi": "Hạn quá ngắn: đặt “Chậm nhất” muộn hơn, hoặc phát tình huống sớm hơn.",
    "en": "The limit is too short: set “At the latest” later, or have the inject come earlier."
  },
  "remedy_wrong": {
    "vi": "Có làm mà không khớp: xem lại việc, đối tượng và nơi nhận của kỳ vọng, hoặc nói rõ hơn trong nội dung.",
    "en": "It was answered otherwise: look at the act, object and receiver that are expected, or say it more plainly in the text."
  },
  "remedy_refused": {
    "vi": "Lúc đó không làm được việc này: đổi việc hoặc vị trí phải làm, hoặc phát khi đã đủ điều kiện.",
    "en": "It could not be done then: choose another act or seat, or have the inject come once it can be done."
  },
  "remedy_ended": {
    "vi": "Phát sớm hơn, đặt hạn ngắn hơn, hoặc kéo dài thời lượng.",
    "en": "Have it come earlier, set a shorter limit, or make the drill longer."
  },
  "remedy_untold": {
    "vi": "Thêm vị trí ấy vào nơi nhận, hoặc giao việc cho vị trí nhận tin; có đường liên lạc hỏng thì nới hạn.",
    "en": "Add that seat to the receivers, or expect it of those who receive it; where a line is down, give more time."
  },
  "remedy_untried": {
    "vi": "Tin đã tới mà không ai làm: nói rõ việc phải làm trong nội dung, hoặc điền “Ý nghĩa (cho máy đóng)” của tình huống; việc chỉ đến lượt sau một quyết định thì xem có ai chọn quyết định ấy không.",
    "en": "The message came and nobody acted: say in the text what is to be done, or fill in the inject's “Meaning (for simulated seats)”; of what only follows a decision, see whether anybody takes it."
  },
  "rehearsal_head": {
    "vi": "Diễn thử: {levels} trình độ × {seeds} cuộc, thêm đội không làm gì và đội làm đúng quy trình; mọi vị trí do máy đóng",
    "en": "Rehearsal: {levels} skills × {seeds} drills, besides a team that does nothing and one that plays by the book; the machine in every seat"
  },
  "rehearsal_scores": {
    "vi": "Điểm toàn cuộc (trung bình ± độ lệch chuẩn), chưa tính mức trần khi thành phố thiệt hại nặng",
    "en": "The whole (mean ± standard deviation), before the cap of a lost city"
  },
  "rehearsal_advice": {
    "vi": "Nên xem lại, quan trọng trước",
    "en": "To look at again, what matters most first"
  },
  "rehearsal_more": {
    "vi": "và {count} điều nữa (--json có đủ)",
    "en": "and {count} more (--json has all)"
  },
  "rehearsal_no_advice": {
    "vi": "không thấy điều gì cần sửa",
    "en": "nothing found that wants mending"
  },
  "rehearsal_injects": {
    "vi": "Tình huống: số cuộc đã phát (thêm: khi không ai làm gì hoặc làm đúng quy trình), sớm nhất, thường lúc, muộn nhất",
    "en": "Injects: in how many drills (besides: of nobody, or by the book), earliest, usually at, latest"
  },
  "rehearsal_seats": {
    "vi": "Vị trí: lúc rảnh dài nhất (phút), bao lâu có một việc (phút), số việc theo từng 10 phút",
    "en": "Seats: longest silence (min), one thing every (min), things by ten minutes"
  },
  "rehearsal_service": {
    "vi": "Mức phục vụ của thành phố cuối mỗi 10 phút (%)",
    "en": "The city's service at the end of each ten minutes (%)"
  },
  "kept": {
    "vi": "Giữ kín: {what}",
    "en": "Kept: {what}"
  },
  "told_outside": {
    "vi": "Để lộ thông tin mật cho nơi không cần biết",
    "en": "What is secret was told to somebody without a need to know"
  },
  "told_needless": {
    "vi": "Mời vào thông tin mật nơi không cần biết",
    "en": "Somebody without a need to know was let in on what is secret"
  },
  "told_uninvited": {
    "vi": "Nói thông tin mật khi chưa mời riêng",
    "en": "What is secret was told to somebody who had not been let in"
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
  },
  "rehearsal_suits": {
    "vi": "Hợp nhất với đội trình độ {level}: một lần diễn dự kiến {mean} ± {sd} điểm.",
    "en": "It suits a team of skill {level} best: one drill is likely to come to {mean} ± {sd}."
  },
  "rehearsal_fit": {
    "vi": "Điểm khớp với trình độ (tương quan hạng, thêm mỗi bậc trình độ, độ tin cậy của một cuộc)",
    "en": "How the score goes with skill (rank correlation, change with a step of skill, reliability of one drill)"
  },
  "call_answered": {
    "vi": "Trả lời lệnh huy động: {roster}",
    "en": "The call-out answered: {roster}"
  },
  "call_replaced": {
    "vi": "Cử người thay: {roster}",
    "en": "A replacement named: {roster}"
  },
  "call_strength": {
    "vi": "Đủ người có mặt: {roster}",
    "en": "Enough people there: {roster}"
  },
  "call_skill": {
    "vi": "Có người biết {skill}: {roster}",
    "en": "The skill {skill} is there: {roster}"
  }
};
