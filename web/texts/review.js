export default {
  "passed_target": {
    "vi": "hết thời gian mục tiêu ({minutes} phút)",
    "en": "target of {minutes} min passed"
  },
  "passed_limit": {
    "vi": "hết hạn ({minutes} phút)",
    "en": "limit of {minutes} min passed"
  },
  "review": {
    "vi": "Rút kinh nghiệm",
    "en": "Review"
  },
  "loading": {
    "vi": "Đang tải và chấm điểm…",
    "en": "Loading and grading…"
  },
  "loading_share": {
    "vi": "Đang chấm điểm: {percent} %",
    "en": "Grading: {percent}%"
  },
  "loading_records": {
    "vi": "Đang tải diễn biến…",
    "en": "Loading the records…"
  },
  "failed_title": {
    "vi": "Không mở được trang rút kinh nghiệm",
    "en": "The review cannot be opened"
  },
  "again": {
    "vi": "Thử lại",
    "en": "Try again"
  },
  "sign_in": {
    "vi": "Đăng nhập",
    "en": "Sign in"
  },
  "tabs": {
    "vi": "Các phần",
    "en": "Parts"
  },
  "tab_opening": {
    "vi": "Kết quả",
    "en": "Result"
  },
  "tab_timeline": {
    "vi": "Dòng thời gian",
    "en": "Timeline"
  },
  "tab_summary": {
    "vi": "Tổng hợp",
    "en": "Summary"
  },
  "tab_contacts": {
    "vi": "Phối hợp",
    "en": "Coordination"
  },
  "tab_replay": {
    "vi": "Xem lại",
    "en": "Replay"
  },
  "tab_judgement": {
    "vi": "Đánh giá",
    "en": "Judgement"
  },
  "tab_debrief": {
    "vi": "Góp ý, khắc phục",
    "en": "Debrief"
  },
  "tab_documents": {
    "vi": "Văn bản",
    "en": "Documents"
  },
  "records_count": {
    "vi": "{count} bản ghi",
    "en": "{count} {count:record|records}"
  },
  "chain_ok": {
    "vi": "chuỗi băm hợp lệ",
    "en": "hash chain intact"
  },
  "head_hash": {
    "vi": "SHA-256 {hash}",
    "en": "SHA-256 {hash}"
  },
  "state_ended": {
    "vi": "đã kết thúc",
    "en": "ended"
  },
  "state_running": {
    "vi": "đang chạy",
    "en": "running"
  },
  "state_paused": {
    "vi": "tạm dừng",
    "en": "paused"
  },
  "state_ready": {
    "vi": "chưa bắt đầu",
    "en": "not started"
  },
  "incomplete": {
    "vi": "Nhật ký dừng giữa chừng, chưa có bản ghi kết thúc: kết quả chỉ tính đến bản ghi cuối.",
    "en": "The journal stops early, without an end record: results go up to its last record."
  },
  "running_note": {
    "vi": "Cuộc diễn tập chưa kết thúc: các con số còn thay đổi.",
    "en": "The drill is not over: the figures will still change."
  },
  "update": {
    "vi": "Cập nhật",
    "en": "Update"
  },
  "origin_upload": {
    "vi": "Nhật ký tải lên từ nơi khác",
    "en": "Journal uploaded from elsewhere"
  },
  "origin_branch": {
    "vi": "Tiếp từ một thời điểm của cuộc diễn tập khác ({time})",
    "en": "Goes on from a moment of another drill ({time})"
  },
  "parent": {
    "vi": "cuộc diễn tập gốc",
    "en": "the drill it comes from"
  },
  "release_sure": {
    "vi": "Mọi người tham gia sẽ xem được điểm và trang này. Công bố?",
    "en": "All participants will see the scores and this page. Release?"
  },
  "release_go": {
    "vi": "Công bố",
    "en": "Release"
  },
  "release_not": {
    "vi": "Chưa",
    "en": "Not yet"
  },
  "release": {
    "vi": "Công bố cho người tham gia",
    "en": "Release to participants"
  },
  "withdraw": {
    "vi": "Thu hồi công bố",
    "en": "Withdraw the release"
  },
  "released": {
    "vi": "Đã công bố",
    "en": "Released"
  },
  "not_released": {
    "vi": "Chưa công bố",
    "en": "Not released"
  },
  "released_now": {
    "vi": "Đã công bố: người tham gia xem được trang này.",
    "en": "Released: participants can open this page."
  },
  "withdrawn_now": {
    "vi": "Đã thu hồi.",
    "en": "Withdrawn."
  },
  "compare": {
    "vi": "So với…",
    "en": "Compare…"
  },
  "drills": {
    "vi": "Các cuộc diễn tập",
    "en": "All drills"
  },
  "room": {
    "vi": "Phòng điều hành",
    "en": "Control room"
  },
  "my_page": {
    "vi": "Trang của tôi",
    "en": "My page"
  },
  "language": {
    "vi": "English",
    "en": "Tiếng Việt"
  },
  "setup": {
    "vi": "Quy tắc: {profile} · {rubric} · số gieo {seed} · phiên bản {version}",
    "en": "Rules: {profile} · {rubric} · seed {seed} · version {version}"
  },
  "tl_text": {
    "vi": "Lăn để cuộn các cơ quan; giữ Ctrl và lăn, hoặc chụm hai ngón, để phóng to; kéo ngang để dời. Bàn phím: mũi tên, + và −, Enter mở căn cứ.",
    "en": "Scroll for more agencies; Ctrl and scroll, or pinch, to zoom; drag sideways to move. Keys: arrows, + and −, Enter opens the evidence."
  },
  "as_chart": {
    "vi": "Biểu đồ",
    "en": "Chart"
  },
  "as_list": {
    "vi": "Danh sách",
    "en": "List"
  },
  "how_shown": {
    "vi": "Cách xem",
    "en": "Shown as"
  },
  "zoom_in": {
    "vi": "Phóng to",
    "en": "Zoom in"
  },
  "zoom_out": {
    "vi": "Thu nhỏ",
    "en": "Zoom out"
  },
  "zoom_all": {
    "vi": "Toàn bộ",
    "en": "All"
  },
  "filter": {
    "vi": "Lọc",
    "en": "Filter"
  },
  "filter_agency": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "filter_incident": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "filter_objective": {
    "vi": "Mục tiêu",
    "en": "Objective"
  },
  "filter_kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "filter_text": {
    "vi": "Tìm",
    "en": "Search"
  },
  "filter_all": {
    "vi": "Tất cả",
    "en": "All"
  },
  "filters": {
    "vi": "Lọc",
    "en": "Filters"
  },
  "filter_clear": {
    "vi": "Bỏ lọc",
    "en": "Clear filters"
  },
  "shown_count": {
    "vi": "{count} mục",
    "en": "{count} {count:item|items}"
  },
  "kind_duty": {
    "vi": "Kỳ vọng",
    "en": "Expectations"
  },
  "kind_inject": {
    "vi": "Tình huống",
    "en": "Injects"
  },
  "kind_message": {
    "vi": "Tin khác",
    "en": "Other messages"
  },
  "kind_act": {
    "vi": "Hành động",
    "en": "Acts"
  },
  "kind_work": {
    "vi": "Công việc",
    "en": "Work"
  },
  "kind_note": {
    "vi": "Ghi chú",
    "en": "Notes"
  },
  "notes_row": {
    "vi": "Ghi chú riêng",
    "en": "Private notes"
  },
  "note_private": {
    "vi": "Ghi chú riêng của chỉ đạo diễn tập và người điều khiển: giám sát viên, quan sát viên và người tham gia không thấy.",
    "en": "A private note of those who ran the drill: evaluators, observers and participants do not see it."
  },
  "moment_private": {
    "vi": "Ghi chú của giám sát viên: chỉ người viết và chỉ đạo diễn tập thấy.",
    "en": "A note of an evaluator: its writer and the director alone see it."
  },
  "moment_picture": {
    "vi": "Ảnh của {by}",
    "en": "Picture by {by}"
  },
  "moment_voice": {
    "vi": "Ghi âm của {by}",
    "en": "Recording by {by}"
  },
  "with_picture": {
    "vi": "có ảnh",
    "en": "with a picture"
  },
  "with_voice": {
    "vi": "có ghi âm",
    "en": "with a recording"
  },
  "filter_chosen": {
    "vi": "đã chọn {count}",
    "en": "{count} chosen"
  },
  "filter_drop": {
    "vi": "Bỏ {agency} khỏi bộ lọc",
    "en": "Take {agency} out of the filter"
  },
  "st_full": {
    "vi": "đạt",
    "en": "in time"
  },
  "st_part": {
    "vi": "chậm",
    "en": "late"
  },
  "st_zero": {
    "vi": "không điểm",
    "en": "no credit"
  },
  "st_never": {
    "vi": "không làm",
    "en": "never done"
  },
  "st_open": {
    "vi": "chưa kết luận",
    "en": "open"
  },
  "mark_target": {
    "vi": "mục tiêu",
    "en": "target"
  },
  "mark_limit": {
    "vi": "giới hạn",
    "en": "limit"
  },
  "mark_inject": {
    "vi": "tình huống",
    "en": "inject"
  },
  "mark_act": {
    "vi": "hành động",
    "en": "act"
  },
  "mark_message": {
    "vi": "tin khác",
    "en": "other message"
  },
  "mark_work": {
    "vi": "công việc",
    "en": "work"
  },
  "mark_refused": {
    "vi": "bị từ chối",
    "en": "refused"
  },
  "tl_empty": {
    "vi": "Không có gì khớp bộ lọc.",
    "en": "Nothing matches the filters."
  },
  "tl_nothing": {
    "vi": "Chưa có kỳ vọng hay hành động nào trong cuộc diễn tập này.",
    "en": "Nothing was expected or done in this drill."
  },
  "open_seats": {
    "vi": "Mở các vị trí của {agency}",
    "en": "Show the seats of {agency}"
  },
  "close_seats": {
    "vi": "Thu gọn {agency}",
    "en": "Hide the seats of {agency}"
  },
  "col_time": {
    "vi": "Lúc",
    "en": "At"
  },
  "col_agency": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "col_what": {
    "vi": "Nội dung",
    "en": "What"
  },
  "col_state": {
    "vi": "Kết quả",
    "en": "Result"
  },
  "col_after": {
    "vi": "Sau",
    "en": "After"
  },
  "list_more": {
    "vi": "Hiện thêm {count}",
    "en": "Show {count} more"
  },
  "tip_opened": {
    "vi": "mở {time}",
    "en": "opened {time}"
  },
  "tip_answered": {
    "vi": "trả lời {time}, sau {took}",
    "en": "answered {time}, after {took}"
  },
  "tip_never": {
    "vi": "chưa trả lời",
    "en": "not answered"
  },
  "tip_target": {
    "vi": "mục tiêu {time}",
    "en": "target {time}"
  },
  "tip_limit": {
    "vi": "giới hạn {time}",
    "en": "limit {time}"
  },
  "tip_credit": {
    "vi": "điểm {credit}",
    "en": "credit {credit}"
  },
  "tip_adjusted": {
    "vi": "đã điều chỉnh: {reason}",
    "en": "adjusted: {reason}"
  },
  "curve_actual": {
    "vi": "thực tế",
    "en": "actual"
  },
  "curve_idle": {
    "vi": "không làm gì",
    "en": "idle"
  },
  "curve_book": {
    "vi": "đội thành thạo",
    "en": "experts"
  },
  "curve_at": {
    "vi": "Lúc {time}: thực tế {actual}, không làm gì {idle}, đội thành thạo {book}",
    "en": "At {time}: actual {actual}, idle {idle}, experts {book}"
  },
  "scorecard": {
    "vi": "Phiếu điểm",
    "en": "Scorecard"
  },
  "by_people": {
    "vi": "Theo cơ quan",
    "en": "By agency"
  },
  "by_part": {
    "vi": "Theo phần",
    "en": "By part"
  },
  "by_objective": {
    "vi": "Theo mục tiêu",
    "en": "By objective"
  },
  "by_phase": {
    "vi": "Theo giai đoạn",
    "en": "By phase"
  },
  "card_view": {
    "vi": "Xem theo",
    "en": "Arranged"
  },
  "settled": {
    "vi": "{count} kỳ vọng",
    "en": "{count} settled"
  },
  "settled_open": {
    "vi": "{count} kỳ vọng, {open} chưa",
    "en": "{count} settled, {open} open"
  },
  "parts_counted": {
    "vi": "{count}/4 phần",
    "en": "{count} of 4 parts"
  },
  "loss_hours": {
    "vi": "−{loss} giờ",
    "en": "−{loss} h"
  },
  "raters_alpha": {
    "vi": "{count} người, α {alpha}",
    "en": "{count} {count:rater|raters}, α {alpha}"
  },
  "raters": {
    "vi": "{count} người",
    "en": "{count} {count:rater|raters}"
  },
  "weight_used": {
    "vi": "trọng số {weight}, tính {used}",
    "en": "weight {weight}, counts {used}"
  },
  "no_score": {
    "vi": "chưa có điểm",
    "en": "no score"
  },
  "open_lines": {
    "vi": "Chưa kết luận: {count}",
    "en": "Open: {count}"
  },
  "never_lines": {
    "vi": "Chưa phát sinh: {count}",
    "en": "Never opened: {count}"
  },
  "unadjusted": {
    "vi": "Khi chưa điều chỉnh: {score} ({band})",
    "en": "Before adjustments: {score} ({band})"
  },
  "expand": {
    "vi": "Mở {name}",
    "en": "Open {name}"
  },
  "collapse": {
    "vi": "Đóng {name}",
    "en": "Close {name}"
  },
  "bands": {
    "vi": "Tốt từ {good}, Khá từ {fair}, Đạt từ {passed}, dưới đó Chưa đạt",
    "en": "Good from {good}, Fair from {fair}, Passed from {passed}, below that not passed"
  },
  "regrade": {
    "vi": "Chấm theo thang khác…",
    "en": "Grade otherwise…"
  },
  "regrade_title": {
    "vi": "Chấm lại theo thang điểm khác",
    "en": "Grade with another rubric"
  },
  "regrade_text": {
    "vi": "Kết quả mới đứng riêng, có tên; điểm của cuộc diễn tập không đổi.",
    "en": "The result stands apart under its name; the drill's own score does not change."
  },
  "regrade_label": {
    "vi": "Tên của kết quả",
    "en": "Name of the result"
  },
  "regrade_parts": {
    "vi": "Trọng số các phần",
    "en": "Weights of the parts"
  },
  "regrade_inner": {
    "vi": "Trọng số trong Phối hợp",
    "en": "Weights within coordination"
  },
  "regrade_bands": {
    "vi": "Ngưỡng xếp mức",
    "en": "Thresholds"
  },
  "regrade_preview": {
    "vi": "Ước tính ngay: {score} ({band})",
    "en": "At once, by weights alone: {score} ({band})"
  },
  "regrade_go": {
    "vi": "Chấm lại",
    "en": "Grade"
  },
  "regrade_need": {
    "vi": "Hãy đặt tên.",
    "en": "Give it a name."
  },
  "regrade_number": {
    "vi": "Mỗi ô cần một số không âm.",
    "en": "Each box needs a number not below zero."
  },
  "regrade_done": {
    "vi": "Đã chấm: {label}",
    "en": "Graded: {label}"
  },
  "gradings": {
    "vi": "Kết quả theo thang khác",
    "en": "Other gradings"
  },
  "grading_show": {
    "vi": "Xem",
    "en": "Show"
  },
  "grading_drop": {
    "vi": "Xóa",
    "en": "Delete"
  },
  "grading_lens": {
    "vi": "Đang xem “{label}”: không phải điểm của cuộc diễn tập.",
    "en": "Showing “{label}”: not the drill's own score."
  },
  "grading_back": {
    "vi": "Về điểm của cuộc diễn tập",
    "en": "Back to the drill's own score"
  },
  "working": {
    "vi": "Đang chấm…",
    "en": "Grading…"
  },
  "cancel": {
    "vi": "Thôi",
    "en": "Cancel"
  },
  "close": {
    "vi": "Đóng",
    "en": "Close"
  },
  "evidence": {
    "vi": "Căn cứ",
    "en": "Evidence"
  },
  "evidence_empty": {
    "vi": "Chọn một thanh trên dòng thời gian hoặc một con số trên phiếu điểm để xem căn cứ.",
    "en": "Pick a bar of the timeline or a number of the scorecard to see what it rests on."
  },
  "evidence_of": {
    "vi": "Căn cứ · {what}",
    "en": "Evidence · {what}"
  },
  "credit_of": {
    "vi": "{credit} / 1",
    "en": "{credit} / 1"
  },
  "points_of": {
    "vi": "{points} điểm",
    "en": "{points} {points:point|points}"
  },
  "legal": {
    "vi": "Theo quy định: {text}",
    "en": "By law: {text}"
  },
  "rests_on_it": {
    "vi": "Điểm dựa trên bản ghi này",
    "en": "What rests on this record"
  },
  "show_replay": {
    "vi": "Xem lúc này",
    "en": "See this moment"
  },
  "what_if": {
    "vi": "Nếu khác đi…",
    "en": "What if…"
  },
  "adjust": {
    "vi": "Điều chỉnh…",
    "en": "Adjust…"
  },
  "never_text": {
    "vi": "Những kỳ vọng này không phát sinh nên không tính vào điểm.",
    "en": "These expectations never opened and do not count."
  },
  "open_text": {
    "vi": "Những kỳ vọng này còn trong mục tiêu khi diễn tập kết thúc nên chưa tính.",
    "en": "These were within their target at the end and do not count yet."
  },
  "nothing_rests": {
    "vi": "Không điểm nào dựa trên bản ghi này.",
    "en": "No score rests on this record."
  },
  "more_lines": {
    "vi": "và {count} dòng nữa",
    "en": "and {count} more {count:line|lines}"
  },
  "upon_aware": {
    "vi": "khi biết sự cố",
    "en": "upon becoming aware"
  },
  "sum_of": {
    "vi": "Tổng: {points} điểm trên {count} dòng",
    "en": "Sum: {points} points over {count} {count:line|lines}"
  },
  "d_idle_line": {
    "vi": "Nếu không làm gì",
    "en": "Idle"
  },
  "detail_service": {
    "vi": "dịch vụ mất",
    "en": "service lost"
  },
  "detail_false_service": {
    "vi": "phục vụ bằng dữ liệu sai",
    "en": "false data served"
  },
  "detail_harmed": {
    "vi": "người bị hại",
    "en": "people harmed"
  },
  "detail_leaked": {
    "vi": "dữ liệu lộ",
    "en": "data leaked"
  },
  "detail_lost_data": {
    "vi": "dữ liệu mất",
    "en": "data lost"
  },
  "detail_lost_evidence": {
    "vi": "mất chứng cứ",
    "en": "evidence lost"
  },
  "detail_bound": {
    "vi": "giới hạn 0–100",
    "en": "kept within 0–100"
  },
  "ct_title": {
    "vi": "Mạng liên hệ",
    "en": "Contact network"
  },
  "ct_text": {
    "vi": "Nét liền: đã liên hệ; nét đứt: bắt buộc mà thiếu; chấm: ngoài yêu cầu. Vòng càng lớn, càng nhiều liên hệ đi qua.",
    "en": "Solid: made; dashed: required and missing; dotted: beyond what was required. The larger a node, the more contacts run through it."
  },
  "ct_made": {
    "vi": "đã liên hệ",
    "en": "made"
  },
  "ct_missing": {
    "vi": "thiếu",
    "en": "missing"
  },
  "ct_unexpected": {
    "vi": "ngoài yêu cầu",
    "en": "unexpected"
  },
  "ct_reply": {
    "vi": "trả lời",
    "en": "reply"
  },
  "ct_slice": {
    "vi": "Khoảng thời gian",
    "en": "Time slice"
  },
  "ct_whole": {
    "vi": "Cả cuộc",
    "en": "Whole drill"
  },
  "ct_slice_of": {
    "vi": "{from} đến {to}",
    "en": "{from} to {to}"
  },
  "ct_none": {
    "vi": "Không có liên hệ nào trong khoảng này.",
    "en": "No contacts in this slice."
  },
  "ct_from": {
    "vi": "Từ",
    "en": "From"
  },
  "ct_to": {
    "vi": "Đến",
    "en": "To"
  },
  "ct_required": {
    "vi": "Bắt buộc",
    "en": "Required"
  },
  "ct_done": {
    "vi": "Đã làm",
    "en": "Made"
  },
  "ct_messages": {
    "vi": "Số tin",
    "en": "Messages"
  },
  "ct_state": {
    "vi": "Tình trạng",
    "en": "State"
  },
  "ct_table": {
    "vi": "Bảng liên hệ ({count})",
    "en": "Contacts as a table ({count})"
  },
  "ct_reciprocity": {
    "vi": "Có qua có lại: {share}",
    "en": "Reciprocity: {share}"
  },
  "ct_busiest": {
    "vi": "Nút thắt",
    "en": "Bottlenecks"
  },
  "ct_between": {
    "vi": "{agency}: {share} đường liên hệ ngắn nhất đi qua",
    "en": "{agency}: {share} of the shortest paths run through it"
  },
  "ct_counts": {
    "vi": "Bắt buộc {required}, đã liên hệ {made}, thiếu {missing}, ngoài yêu cầu {unexpected}",
    "en": "{required} required, {made} made, {missing} missing, {unexpected} unexpected"
  },
  "ct_only": {
    "vi": "Chỉ hiện thiếu và ngoài yêu cầu",
    "en": "Only missing and unexpected"
  },
  "ct_agency": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "mine": {
    "vi": "Của tôi",
    "en": "Mine"
  },
  "mine_text": {
    "vi": "Những việc vị trí của anh/chị cần làm, lúc nào, và đã làm sau bao lâu.",
    "en": "What your seat had to do, when, and how long it took."
  },
  "mine_score": {
    "vi": "Điểm của vị trí: {score}",
    "en": "Your seat's score: {score}"
  },
  "mine_none": {
    "vi": "Vị trí này không có kỳ vọng nào.",
    "en": "Nothing was expected of this seat."
  },
  "r_bar": {
    "vi": "Xem lại",
    "en": "Replay"
  },
  "r_play": {
    "vi": "Phát lại",
    "en": "Play"
  },
  "r_pause": {
    "vi": "Dừng phát",
    "en": "Pause"
  },
  "r_before": {
    "vi": "Tình huống trước",
    "en": "Inject before"
  },
  "r_after": {
    "vi": "Tình huống sau",
    "en": "Inject after"
  },
  "r_now": {
    "vi": "Thời điểm đang xem",
    "en": "Moment shown"
  },
  "r_now_wrong": {
    "vi": "Không hiểu “{typed}”. Gõ như 1:25, 1:25:30 hoặc số phút.",
    "en": "“{typed}” is no time. Type it as 1:25, 1:25:30 or minutes."
  },
  "r_wall": {
    "vi": "giờ thật {time}",
    "en": "wall time {time}"
  },
  "r_keys": {
    "vi": "Phím: cách = phát, ← → = 10 giây, Shift = 1 phút, Home/End, [ ] = tình huống",
    "en": "Keys: space = play, ← → = 10 seconds, Shift = 1 minute, Home/End, [ ] = injects"
  },
  "r_now_hint": {
    "vi": "Gõ giờ rồi Enter để nhảy tới, ví dụ 1:25",
    "en": "Type a time and press Enter to jump, such as 1:25"
  },
  "r_slider": {
    "vi": "Thanh thời gian",
    "en": "Time"
  },
  "r_speed": {
    "vi": "Tốc độ phát lại",
    "en": "Replay speed"
  },
  "r_open": {
    "vi": "Xem bản đồ, màn hình",
    "en": "Map and screens"
  },
  "r_shown": {
    "vi": "Hiện",
    "en": "Shown"
  },
  "r_view_city": {
    "vi": "Thành phố",
    "en": "City"
  },
  "r_view_feed": {
    "vi": "Diễn biến",
    "en": "Feed"
  },
  "r_view_injects": {
    "vi": "Tình huống",
    "en": "Injects"
  },
  "r_view_screen": {
    "vi": "Màn hình vị trí",
    "en": "Seat's screen"
  },
  "r_screen": {
    "vi": "Màn hình của",
    "en": "Screen of"
  },
  "r_screen_of": {
    "vi": "Màn hình của {seat} lúc đang xem",
    "en": "Screen of {seat} at the moment shown"
  },
  "r_no_seats": {
    "vi": "Kịch bản này không có vị trí nào.",
    "en": "This scenario has no seats."
  },
  "r_duties": {
    "vi": "Việc đang chờ lúc này",
    "en": "Open at this moment"
  },
  "r_duties_none": {
    "vi": "Không có việc nào đang chờ.",
    "en": "Nothing is open."
  },
  "r_limit": {
    "vi": "hạn {time}",
    "en": "limit {time}"
  },
  "r_more": {
    "vi": "và {count} việc nữa",
    "en": "and {count} more"
  },
  "r_due": {
    "vi": "còn hạn",
    "en": "due"
  },
  "r_warn": {
    "vi": "quá mục tiêu",
    "en": "past target"
  },
  "r_overdue": {
    "vi": "quá hạn",
    "en": "overdue"
  },
  "r_whatif": {
    "vi": "Nếu khác đi…",
    "en": "What if…"
  },
  "r_whatif_title": {
    "vi": "Nếu một hành động khác đi",
    "en": "What if an act had been otherwise"
  },
  "r_whatif_text": {
    "vi": "Cùng số gieo, mọi việc khác giữ nguyên thời điểm; hành động không còn thực hiện được thì ghi là bị từ chối.",
    "en": "Same seed, all other inputs at their times; acts that have become impossible are shown as refused."
  },
  "r_act": {
    "vi": "Hành động",
    "en": "Act"
  },
  "r_find_hint": {
    "vi": "đơn vị, việc, hệ thống",
    "en": "agency, act, system"
  },
  "r_found": {
    "vi": "{count}/{all}",
    "en": "{count} of {all}"
  },
  "r_results": {
    "vi": "Các lần thử",
    "en": "What has been tried"
  },
  "r_label": {
    "vi": "Thử {n}",
    "en": "Trial {n}"
  },
  "r_act_wrong": {
    "vi": "Hãy chọn một hành động.",
    "en": "Choose an act."
  },
  "r_how": {
    "vi": "Thay đổi",
    "en": "Change"
  },
  "r_earlier": {
    "vi": "Sớm hơn",
    "en": "Earlier"
  },
  "r_later": {
    "vi": "Muộn hơn",
    "en": "Later"
  },
  "r_out": {
    "vi": "Không làm",
    "en": "Left out"
  },
  "r_minutes": {
    "vi": "Số phút",
    "en": "Minutes"
  },
  "r_minutes_wrong": {
    "vi": "Số phút phải lớn hơn 0.",
    "en": "The minutes must be more than 0."
  },
  "r_run": {
    "vi": "Tính",
    "en": "Work it out"
  },
  "r_working": {
    "vi": "Đang tính…",
    "en": "Working…"
  },
  "r_stop": {
    "vi": "Dừng",
    "en": "Stop"
  },
  "r_stopped": {
    "vi": "Đã dừng.",
    "en": "Stopped."
  },
  "r_left_out": {
    "vi": "không làm",
    "en": "left out"
  },
  "r_moved": {
    "vi": "từ {from} sang {to}",
    "en": "moved from {from} to {to}"
  },
  "r_loss": {
    "vi": "Thiệt hại (giờ dịch vụ)",
    "en": "Loss (service-hours)"
  },
  "r_is": {
    "vi": "nếu khác đi",
    "en": "otherwise"
  },
  "r_curve": {
    "vi": "Dịch vụ của thành phố trong hai trường hợp",
    "en": "The city's service in both cases"
  },
  "r_refused": {
    "vi": "Hành động không còn thực hiện được: {count}",
    "en": "Acts that became impossible: {count}"
  },
  "r_branch": {
    "vi": "Diễn tập mới từ {time}",
    "en": "New drill from {time}"
  },
  "r_branch_text": {
    "vi": "Cuộc mới giữ mọi việc đã xảy ra đến lúc này rồi đi tiếp theo hướng khác; cuộc này không đổi.",
    "en": "The new drill keeps everything up to this moment and goes on from there; this one stays as it is."
  },
  "r_branch_go": {
    "vi": "Tạo",
    "en": "Create"
  },
  "r_players": {
    "vi": "Ai đóng tiếp",
    "en": "Who plays on"
  },
  "r_players_people": {
    "vi": "Người thật: vào lại bằng mã mới; vị trí trống do máy đóng",
    "en": "People, who join anew; empty seats are simulated"
  },
  "r_players_average": {
    "vi": "Máy, mức trung bình, chạy đến hết",
    "en": "Simulated, average, to the end"
  },
  "r_players_novice": {
    "vi": "Máy, người mới, chạy đến hết",
    "en": "Simulated, novice, to the end"
  },
  "r_players_expert": {
    "vi": "Máy, thành thạo, chạy đến hết",
    "en": "Simulated, expert, to the end"
  },
  "r_players_by_the_book": {
    "vi": "Máy, đúng quy trình, chạy đến hết",
    "en": "Simulated, by the book, to the end"
  },
  "r_players_idle": {
    "vi": "Không ai làm gì, chạy đến hết",
    "en": "Nobody acts, to the end"
  },
  "d_loading": {
    "vi": "Đang tải…",
    "en": "Loading…"
  },
  "d_save": {
    "vi": "Lưu",
    "en": "Save"
  },
  "d_add": {
    "vi": "Thêm",
    "en": "Add"
  },
  "d_edit": {
    "vi": "Sửa",
    "en": "Edit"
  },
  "d_drop": {
    "vi": "Xóa",
    "en": "Delete"
  },
  "d_drop_sure": {
    "vi": "Xóa hẳn",
    "en": "Delete for good"
  },
  "d_cancel": {
    "vi": "Thôi",
    "en": "Cancel"
  },
  "d_other": {
    "vi": "Bản của người kia",
    "en": "What they wrote"
  },
  "d_other_empty": {
    "vi": "(để trống)",
    "en": "(left empty)"
  },
  "d_other_same": {
    "vi": "Hai bản như nhau.",
    "en": "Both say the same."
  },
  "d_other_help": {
    "vi": "Nội dung trong biểu mẫu là bản của anh/chị; có thể sửa tiếp cho hợp cả hai.",
    "en": "What stands in the form is yours; change it so that it suits both."
  },
  "d_other_keep": {
    "vi": "Giữ bản của người kia",
    "en": "Keep theirs"
  },
  "d_other_replace": {
    "vi": "Lưu bản của tôi",
    "en": "Store mine"
  },
  "d_head_changed": {
    "vi": "Trong lúc anh/chị soạn, người khác đã sửa: {fields}. Chưa lưu gì: sửa tiếp, hoặc bấm Lưu lần nữa để thay bằng bản của mình.",
    "en": "While you were writing, somebody else has changed: {fields}. Nothing was stored: go on, or save again to replace it with yours."
  },
  "d_saved": {
    "vi": "Đã lưu.",
    "en": "Saved."
  },
  "d_dropped": {
    "vi": "Đã xóa.",
    "en": "Deleted."
  },
  "d_none": {
    "vi": "Không",
    "en": "None"
  },
  "d_at": {
    "vi": "Xem lúc {time}",
    "en": "Go to {time}"
  },
  "d_record": {
    "vi": "Xem bản ghi #{seq}",
    "en": "Show record #{seq}"
  },
  "d_records": {
    "vi": "Bản ghi làm căn cứ",
    "en": "Records it rests on"
  },
  "d_records_hint": {
    "vi": "Số bản ghi, cách nhau bằng dấu phẩy, ví dụ 213, 245.",
    "en": "Record numbers with commas, such as 213, 245."
  },
  "d_records_wrong": {
    "vi": "Mục căn cứ chỉ ghi số bản ghi, ví dụ 213, 245.",
    "en": "Only record numbers go here, such as 213, 245."
  },
  "d_records_add": {
    "vi": "Thêm bản ghi đang chọn (#{seq})",
    "en": "Add the record picked (#{seq})"
  },
  "d_objective": {
    "vi": "Mục tiêu",
    "en": "Objective"
  },
  "d_not_of_objective": {
    "vi": "Không gắn với mục tiêu nào",
    "en": "Not tied to an objective"
  },
  "d_time": {
    "vi": "Thời điểm (T+giờ:phút)",
    "en": "Moment (T+hours:minutes)"
  },
  "d_time_hint": {
    "vi": "Ví dụ T+01:25 hoặc T+01:25:30.",
    "en": "Such as T+01:25 or T+01:25:30."
  },
  "d_time_wrong": {
    "vi": "Thời điểm phải viết như T+01:25.",
    "en": "Write the moment like T+01:25."
  },
  "d_judgement_score": {
    "vi": "Điểm đánh giá: {score}",
    "en": "Judgement: {score}"
  },
  "d_judgement_open": {
    "vi": "Chưa có mục tiêu nào được đánh giá: phần này chưa tính vào điểm.",
    "en": "No objective has been rated: this part does not count yet."
  },
  "d_judgement_some": {
    "vi": "Đã đánh giá {done}/{all} mục tiêu.",
    "en": "{done} of {all} objectives rated."
  },
  "d_alpha": {
    "vi": "Mức thống nhất giữa các giám sát viên (alpha Krippendorff): {alpha}",
    "en": "Agreement of the evaluators (Krippendorff's alpha): {alpha}"
  },
  "d_alpha_high": {
    "vi": "thống nhất cao",
    "en": "they agree well"
  },
  "d_alpha_fair": {
    "vi": "tạm đủ tin cậy; nên trao đổi các mục lệch nhau",
    "en": "fair; talk over where they differ"
  },
  "d_alpha_low": {
    "vi": "thấp: nên trao đổi lại cách chấm trước khi dùng điểm này",
    "en": "low: agree on how to rate before relying on this score"
  },
  "d_alpha_no_pair": {
    "vi": "Chưa tính được mức thống nhất: cần ít nhất hai giám sát viên cùng đánh giá một mục tiêu.",
    "en": "No agreement can be worked out: two evaluators must rate the same objective."
  },
  "d_alpha_no_variation": {
    "vi": "Mọi đánh giá đều như nhau: hệ số alpha không xác định.",
    "en": "All ratings are the same: alpha is not defined."
  },
  "d_alpha_source": {
    "vi": "Từ 0,80: tin cậy; 0,67–0,80: tạm chấp nhận (Krippendorff).",
    "en": "From 0.80: reliable; 0.67–0.80: tentative (Krippendorff)."
  },
  "d_mean": {
    "vi": "trung bình {mean}",
    "en": "mean {mean}"
  },
  "d_spread": {
    "vi": "chênh lệch {spread}",
    "en": "spread {spread}"
  },
  "d_rater": {
    "vi": "Giám sát viên",
    "en": "Evaluator"
  },
  "d_rating": {
    "vi": "Mức",
    "en": "Rating"
  },
  "d_note": {
    "vi": "Nhận xét",
    "en": "Note"
  },
  "d_when": {
    "vi": "Thời điểm",
    "en": "Moment"
  },
  "d_unrated": {
    "vi": "Chưa ai đánh giá.",
    "en": "Nobody has rated this."
  },
  "d_rate_it": {
    "vi": "Đánh giá tại {time}",
    "en": "Rate as of {time}"
  },
  "d_rate_note": {
    "vi": "Nhận xét (điều đã thấy, vì sao)",
    "en": "Note (what was seen, and why)"
  },
  "d_rated": {
    "vi": "Đã ghi đánh giá {rating} tại {time}.",
    "en": "Rated {rating} at {time}."
  },
  "d_shown": {
    "vi": "Máy chấm: thời gian phản ứng {response}, phối hợp {coordination} ({settled} kỳ vọng)",
    "en": "Computed: response time {response}, coordination {coordination} ({settled} {settled:expectation|expectations})"
  },
  "d_adjust_text": {
    "vi": "Miễn một kỳ vọng, hoặc ghi nhận việc đã làm bằng lời nói, điện thoại. Phiếu điểm giữ cả hai kết quả.",
    "en": "Waive an expectation, or credit what was done by voice or phone. The scorecard keeps both results."
  },
  "d_adjust_new": {
    "vi": "Thêm điều chỉnh…",
    "en": "Adjust an expectation…"
  },
  "d_adjust_none": {
    "vi": "Chưa có điều chỉnh nào.",
    "en": "Nothing has been adjusted."
  },
  "ap_panel": {
    "vi": "Kiến nghị điểm",
    "en": "Appeals"
  },
  "ap_title": {
    "vi": "Kiến nghị điểm",
    "en": "Ask for this point"
  },
  "ap_decide_title": {
    "vi": "Quyết định kiến nghị điểm",
    "en": "Decide an appeal"
  },
  "ap_text": {
    "vi": "Đề nghị Ban tổ chức xem lại dòng điểm này. Kiến nghị và quyết định đều được giữ trong hồ sơ và in trong báo cáo.",
    "en": "Ask the trainers to look at this line again. What you ask and what is decided stay on record and are printed in the report."
  },
  "ap_how_text": {
    "vi": "Muốn đề nghị xem lại một dòng điểm của đơn vị: mở dòng ấy ở Dòng thời gian, bấm “Kiến nghị điểm”. Gửi được đến khi báo cáo được ký.",
    "en": "To have a line of your unit looked at again, open it on the timeline and press “Ask for this point”. You can until the report is signed."
  },
  "ap_staff_text": {
    "vi": "Quyết định từng kiến nghị, có nêu lý do, rồi ký báo cáo. Báo cáo đã ký thì điểm không đổi nữa.",
    "en": "Decide each with a reason, then sign the report. A signed report changes no more scores."
  },
  "ap_none": {
    "vi": "Chưa có kiến nghị nào.",
    "en": "Nobody has asked for anything."
  },
  "ap_seat": {
    "vi": "Vị trí kiến nghị",
    "en": "Seat that asks"
  },
  "ap_reason": {
    "vi": "Lý do kiến nghị",
    "en": "Why"
  },
  "ap_reason_hint": {
    "vi": "Ghi rõ đã làm gì, lúc nào, bản ghi hay người nào làm chứng.",
    "en": "Say what was done and when, and which record or person shows it."
  },
  "ap_send": {
    "vi": "Gửi kiến nghị",
    "en": "Send"
  },
  "ap_sent": {
    "vi": "Đã gửi kiến nghị.",
    "en": "Sent."
  },
  "ap_decision": {
    "vi": "Quyết định",
    "en": "Decision"
  },
  "ap_decision_wrong": {
    "vi": "Hãy chọn chấp thuận hay không.",
    "en": "Choose whether it is granted."
  },
  "ap_granted": {
    "vi": "Chấp thuận",
    "en": "Granted"
  },
  "ap_refused": {
    "vi": "Không chấp thuận",
    "en": "Refused"
  },
  "ap_waits": {
    "vi": "Chưa quyết định",
    "en": "Not decided"
  },
  "ap_how": {
    "vi": "Điểm thay đổi thế nào",
    "en": "What it changes"
  },
  "ap_credit": {
    "vi": "Ghi nhận đã làm vào lúc nêu dưới đây; điểm tính theo thời hạn",
    "en": "Credit it as done at the moment below; target and limit give the credit"
  },
  "ap_answer_hint": {
    "vi": "Người kiến nghị đọc được lý do này; lý do được in trong báo cáo.",
    "en": "Whoever asked reads it, and it is printed in the report."
  },
  "ap_decide": {
    "vi": "Quyết định",
    "en": "Decide"
  },
  "ap_again": {
    "vi": "Quyết định lại",
    "en": "Decide anew"
  },
  "ap_decided_now": {
    "vi": "Đã ghi quyết định.",
    "en": "The decision is recorded."
  },
  "ap_by": {
    "vi": "Kiến nghị của {seat} ({by})",
    "en": "Asked by {seat} ({by})"
  },
  "ap_decided_by": {
    "vi": "Người quyết định: {by}",
    "en": "Decided by {by}"
  },
  "ap_waived": {
    "vi": "không tính",
    "en": "left out"
  },
  "ap_credit_now": {
    "vi": "Mức điểm của dòng: {was} → {now}",
    "en": "Credit of the line: {was} → {now}"
  },
  "sg_sign": {
    "vi": "Ký báo cáo",
    "en": "Sign the report"
  },
  "sg_sure": {
    "vi": "Ký rồi thì điểm không đổi nữa.",
    "en": "Once it is signed, scores change no more."
  },
  "sg_open": {
    "vi": "Mở lại báo cáo",
    "en": "Open it again"
  },
  "sg_by": {
    "vi": "Báo cáo đã ký: {by}, {day}.",
    "en": "The report was signed by {by} on {day}."
  },
  "sg_signed_now": {
    "vi": "Đã ký báo cáo.",
    "en": "The report is signed."
  },
  "sg_opened_now": {
    "vi": "Đã mở lại báo cáo.",
    "en": "The report is open again."
  },
  "lk_panel": {
    "vi": "Khóa đánh giá của tôi",
    "en": "Lock my ratings"
  },
  "lk_text": {
    "vi": "Anh/chị đánh giá các mục tiêu trước khi xem điểm. Khóa xong, điểm và đánh giá của người khác hiện ra, đánh giá của anh/chị không sửa được nữa.",
    "en": "You rate objectives before you see scores. Once locked, scores and the ratings of others show, and yours change no more."
  },
  "lk_kept": {
    "vi": "Điểm chưa hiện với anh/chị: hãy đánh giá các mục tiêu, rồi khóa đánh giá của mình.",
    "en": "Scores are not shown to you yet: rate the objectives, then lock your ratings."
  },
  "lk_rate": {
    "vi": "Đánh giá mục tiêu",
    "en": "Rate the objectives"
  },
  "lk_early": {
    "vi": "Khóa được khi cuộc diễn tập kết thúc.",
    "en": "You can lock them when the drill is over."
  },
  "lk_lock": {
    "vi": "Khóa và xem điểm",
    "en": "Lock and see scores"
  },
  "lk_open": {
    "vi": "Còn {count} mục tiêu anh/chị chưa đánh giá; khóa rồi thì không đánh giá được nữa.",
    "en": "You have not rated {count} {count:objective|objectives}; once locked, you cannot."
  },
  "lk_sure": {
    "vi": "Đã đánh giá mọi mục tiêu. Khóa rồi thì không sửa được.",
    "en": "Every objective is rated. Once locked, nothing changes."
  },
  "lk_done": {
    "vi": "Đã khóa đánh giá.",
    "en": "Your ratings are locked."
  },
  "v_panel": {
    "vi": "Đã làm bằng lời nói, điện thoại",
    "en": "Done by voice or telephone"
  },
  "v_title": {
    "vi": "Ghi việc đã làm bằng lời nói, điện thoại",
    "en": "Enter what was done by voice or telephone"
  },
  "v_text": {
    "vi": "Ghi đúng giờ, nơi nhận, nội dung. Việc chỉ được tính điểm khi người thứ hai xác nhận.",
    "en": "Give the moment, the receiver and what was said. It counts once a second person confirms it."
  },
  "v_new": {
    "vi": "Ghi thêm…",
    "en": "Enter…"
  },
  "v_how": {
    "vi": "Đã làm bằng cách nào",
    "en": "How it was done"
  },
  "v_how_voice": {
    "vi": "Bằng lời nói, điện thoại",
    "en": "By voice or telephone"
  },
  "v_how_paper": {
    "vi": "Ghi trên phiếu khi mất mạng",
    "en": "Written on a sheet, without network"
  },
  "v_saved_next": {
    "vi": "Đã lưu. Ghi việc tiếp theo, hoặc đóng lại.",
    "en": "Saved. Enter the next, or close."
  },
  "v_none": {
    "vi": "Chưa ghi việc nào.",
    "en": "Nothing has been entered."
  },
  "v_at": {
    "vi": "Làm lúc (T+giờ:phút)",
    "en": "When (T+hours:minutes)"
  },
  "v_verb": {
    "vi": "Việc đã làm",
    "en": "What was done"
  },
  "v_to": {
    "vi": "Nơi nhận",
    "en": "Receivers"
  },
  "v_about": {
    "vi": "Hệ thống, hạ tầng liên quan",
    "en": "System or utility it was about"
  },
  "v_about_if": {
    "vi": "Hệ thống, hạ tầng liên quan (nếu có)",
    "en": "System or utility it was about (if any)"
  },
  "v_content": {
    "vi": "Nội dung đã nói",
    "en": "What was said"
  },
  "v_seat_wrong": {
    "vi": "Hãy chọn vị trí đã làm việc này.",
    "en": "Choose the seat that did it."
  },
  "v_verb_wrong": {
    "vi": "Hãy chọn việc đã làm.",
    "en": "Choose what was done."
  },
  "v_kind_wrong": {
    "vi": "Hãy chọn loại báo cáo.",
    "en": "Choose the kind of report."
  },
  "v_about_wrong": {
    "vi": "Hãy chọn hệ thống hay hạ tầng.",
    "en": "Choose the system or utility."
  },
  "v_content_wrong": {
    "vi": "Cần ghi nội dung đã nói.",
    "en": "Say what was said."
  },
  "v_waits": {
    "vi": "Chờ người thứ hai",
    "en": "Waits for a second person"
  },
  "v_counts": {
    "vi": "Được tính",
    "en": "Counts"
  },
  "v_confirm": {
    "vi": "Xác nhận",
    "en": "Confirm"
  },
  "v_confirmed_now": {
    "vi": "Đã xác nhận; điểm được tính lại.",
    "en": "Confirmed; the score is computed anew."
  },
  "v_by_one": {
    "vi": "Người ghi: {by}",
    "en": "Entered by {by}"
  },
  "v_by_two": {
    "vi": "Người ghi: {by}; người xác nhận: {second}",
    "en": "Entered by {by}, confirmed by {second}"
  },
  "o_panel": {
    "vi": "Gián đoạn thiết bị, đường truyền thật",
    "en": "Outages of real equipment"
  },
  "o_title": {
    "vi": "Đánh dấu gián đoạn",
    "en": "Mark an outage"
  },
  "o_text": {
    "vi": "Thời gian vị trí không thao tác được vì máy hay mạng thật bị hỏng (không do kịch bản) không tính vào thời gian phản ứng.",
    "en": "Time in which seats could not act because real equipment failed, not the scenario's, is taken out of response times."
  },
  "o_new": {
    "vi": "Đánh dấu…",
    "en": "Mark one…"
  },
  "o_none": {
    "vi": "Chưa đánh dấu gián đoạn nào.",
    "en": "No outage has been marked."
  },
  "o_seats": {
    "vi": "Vị trí bị gián đoạn",
    "en": "Seats that could not act"
  },
  "o_since": {
    "vi": "Từ (T+giờ:phút)",
    "en": "From (T+hours:minutes)"
  },
  "o_until": {
    "vi": "Đến (T+giờ:phút)",
    "en": "To (T+hours:minutes)"
  },
  "o_seats_wrong": {
    "vi": "Hãy chọn ít nhất một vị trí.",
    "en": "Choose at least one seat."
  },
  "o_until_wrong": {
    "vi": "Phải sau lúc bắt đầu gián đoạn.",
    "en": "It must be after the beginning."
  },
  "o_lost": {
    "vi": "Máy chủ ghi nhận mất kết nối",
    "en": "Lost connections that the server noted"
  },
  "o_lost_text": {
    "vi": "Trang của các vị trí này đã ngắt kết nối từ một phút trở lên. Chỉ đánh dấu khi do thiết bị, đường truyền thật.",
    "en": "The pages of these seats were not connected for a minute or more. Mark it only if real equipment was the cause."
  },
  "o_lost_reason": {
    "vi": "Mất kết nối tới máy chủ diễn tập",
    "en": "Connection to the server was lost"
  },
  "o_mark": {
    "vi": "Đánh dấu",
    "en": "Mark"
  },
  "o_pass": {
    "vi": "Bỏ qua",
    "en": "Ignore"
  },
  "sv_choose": {
    "vi": "Chọn…",
    "en": "Choose…"
  },
  "sv_more": {
    "vi": "Chọn thêm…",
    "en": "Choose another…"
  },
  "sv_out": {
    "vi": "Bỏ {name}",
    "en": "Take out {name}"
  },
  "d_adjust_title": {
    "vi": "Điều chỉnh một kỳ vọng",
    "en": "Adjust an expectation"
  },
  "d_adjust_duty": {
    "vi": "Kỳ vọng",
    "en": "Expectation"
  },
  "d_adjust_do": {
    "vi": "Điều chỉnh",
    "en": "Adjustment"
  },
  "d_waive": {
    "vi": "Miễn: không tính kỳ vọng này",
    "en": "Waive: leave it out of the score"
  },
  "d_credit": {
    "vi": "Ghi nhận: đã làm bằng lời nói, điện thoại",
    "en": "Credit: done by voice or phone"
  },
  "d_raise": {
    "vi": "Tính lời văn: thông báo, trả lời báo chí, báo cáo, lệnh nói đủ dù ô ghi thiếu",
    "en": "Raise words: the notice, press answer, report or order says enough, whatever its fields"
  },
  "d_take": {
    "vi": "Không tính lời văn: nói không ra nội dung dù ô đã ghi",
    "en": "Take words: it says nothing, though its fields are filled"
  },
  "d_raised": {
    "vi": "Tính lời văn",
    "en": "Words raised"
  },
  "d_taken": {
    "vi": "Không tính lời văn",
    "en": "Words taken"
  },
  "d_waived": {
    "vi": "Miễn",
    "en": "Waived"
  },
  "d_credited": {
    "vi": "Ghi nhận lúc {time}",
    "en": "Credited at {time}"
  },
  "d_done_at": {
    "vi": "Đã làm lúc (T+giờ:phút)",
    "en": "Done at (T+hours:minutes)"
  },
  "d_acknowledged_at": {
    "vi": "Nơi nhận tiếp nhận lúc (nếu có)",
    "en": "Receiver acknowledged at (if so)"
  },
  "d_acknowledged_hint": {
    "vi": "Gọi điện trực tiếp thì thường cùng lúc. Để trống: tính là chưa tiếp nhận.",
    "en": "On the phone, usually the same moment. Left empty, it counts as not acknowledged."
  },
  "d_reason": {
    "vi": "Lý do",
    "en": "Reason"
  },
  "d_reason_hint": {
    "vi": "Ghi rõ ai chứng kiến, căn cứ nào. Lý do được in trên phiếu điểm.",
    "en": "Say who saw it and what it rests on. The reason is printed on the scorecard."
  },
  "d_reason_wrong": {
    "vi": "Cần ghi lý do.",
    "en": "A reason is needed."
  },
  "d_duty_wrong": {
    "vi": "Hãy chọn kỳ vọng.",
    "en": "Choose the expectation."
  },
  "d_by": {
    "vi": "{name}",
    "en": "{name}"
  },
  "d_both": {
    "vi": "Cả hai kết quả",
    "en": "Both results"
  },
  "d_result": {
    "vi": "Kết quả",
    "en": "Result"
  },
  "d_without": {
    "vi": "Chưa điều chỉnh",
    "en": "Without adjustments"
  },
  "d_with": {
    "vi": "Sau điều chỉnh",
    "en": "With adjustments"
  },
  "d_overall_of": {
    "vi": "{score} điểm ({band})",
    "en": "{score} points ({band})"
  },
  "d_overall": {
    "vi": "Toàn cuộc",
    "en": "Overall"
  },
  "d_anonymous_few": {
    "vi": "Cuộc này chỉ có {count} người tham gia: dù không ghi tên, người đọc vẫn dễ đoán ra ai viết.",
    "en": "Only {count} {count:person|people} took part: even without a name, readers may easily guess who wrote it."
  },
  "d_named_text": {
    "vi": "Ý kiến gửi kèm tên và vị trí của anh/chị.",
    "en": "It is sent with your name and seat."
  },
  "d_hotwash_count": {
    "vi": "{count} ý kiến",
    "en": "{count} received"
  },
  "d_hotwash_none": {
    "vi": "Chưa có ý kiến nào. Người tham gia viết từ trang của mình ngay khi diễn tập kết thúc, không cần chờ công bố; ý kiến hiện ngay tại đây.",
    "en": "Nothing yet. Participants write from their own pages as soon as play has ended, released or not; what they send shows up here at once."
  },
  "d_nameless": {
    "vi": "Ẩn danh",
    "en": "No name"
  },
  "d_as_finding": {
    "vi": "Đưa vào kết luận…",
    "en": "Make it a finding…"
  },
  "d_findings": {
    "vi": "Ưu điểm và điểm cần khắc phục",
    "en": "Strengths and areas for improvement"
  },
  "d_strength": {
    "vi": "Ưu điểm",
    "en": "Strength"
  },
  "d_area": {
    "vi": "Cần khắc phục",
    "en": "Area for improvement"
  },
  "d_strengths_list": {
    "vi": "Ưu điểm",
    "en": "Strengths"
  },
  "d_areas_list": {
    "vi": "Điểm cần khắc phục",
    "en": "Areas for improvement"
  },
  "d_finding_new": {
    "vi": "Thêm kết luận…",
    "en": "Add a finding…"
  },
  "d_finding_title": {
    "vi": "Kết luận",
    "en": "Finding"
  },
  "d_finding_text": {
    "vi": "Nội dung",
    "en": "What was found"
  },
  "d_finding_text_wrong": {
    "vi": "Cần ghi nội dung.",
    "en": "Say what was found."
  },
  "d_cause": {
    "vi": "Nguyên nhân gốc",
    "en": "Root cause"
  },
  "d_cause_said": {
    "vi": "Nguyên nhân: {cause}",
    "en": "Cause: {cause}"
  },
  "d_strengths_none": {
    "vi": "Chưa ghi ưu điểm nào.",
    "en": "No strength has been written down."
  },
  "d_areas_none": {
    "vi": "Chưa ghi điểm nào cần khắc phục.",
    "en": "No area for improvement has been written down."
  },
  "d_finding_plan": {
    "vi": "Lập việc khắc phục…",
    "en": "Plan an action…"
  },
  "d_plan": {
    "vi": "Kế hoạch khắc phục",
    "en": "Improvement plan"
  },
  "d_action_new": {
    "vi": "Thêm việc…",
    "en": "Add an action…"
  },
  "d_action_title": {
    "vi": "Việc khắc phục",
    "en": "Corrective action"
  },
  "d_plan_none": {
    "vi": "Chưa có việc nào. Mỗi điểm cần khắc phục nên có một việc, một đơn vị chịu trách nhiệm và một thời hạn.",
    "en": "Nothing planned yet. Each area for improvement should have an action, an owner and a due date."
  },
  "d_what": {
    "vi": "Việc cần làm",
    "en": "What"
  },
  "d_what_wrong": {
    "vi": "Cần ghi việc cần làm.",
    "en": "Say what is to be done."
  },
  "d_element": {
    "vi": "Lĩnh vực",
    "en": "Element"
  },
  "d_element_plan": {
    "vi": "Kế hoạch, quy trình",
    "en": "Plan"
  },
  "d_element_organisation": {
    "vi": "Tổ chức, con người",
    "en": "Organisation"
  },
  "d_element_equipment": {
    "vi": "Trang thiết bị",
    "en": "Equipment"
  },
  "d_element_training": {
    "vi": "Đào tạo, bồi dưỡng",
    "en": "Training"
  },
  "d_element_exercise": {
    "vi": "Diễn tập",
    "en": "Exercise"
  },
  "d_owner": {
    "vi": "Đơn vị chịu trách nhiệm",
    "en": "Owner"
  },
  "d_owner_wrong": {
    "vi": "Cần ghi đơn vị chịu trách nhiệm.",
    "en": "Name the owner."
  },
  "d_contact": {
    "vi": "Đầu mối",
    "en": "Contact"
  },
  "d_start": {
    "vi": "Bắt đầu",
    "en": "Start"
  },
  "d_due": {
    "vi": "Hạn",
    "en": "Due"
  },
  "d_dates_wrong": {
    "vi": "Hạn không thể trước ngày bắt đầu.",
    "en": "It cannot be due before it starts."
  },
  "d_status": {
    "vi": "Tình trạng",
    "en": "Status"
  },
  "d_status_open": {
    "vi": "Đang làm",
    "en": "Open"
  },
  "d_status_done": {
    "vi": "Đã xong",
    "en": "Done"
  },
  "d_status_dropped": {
    "vi": "Không làm nữa",
    "en": "Dropped"
  },
  "d_outcome_text": {
    "vi": "Điều đã thay đổi",
    "en": "What has changed"
  },
  "d_for_finding": {
    "vi": "Khắc phục điểm",
    "en": "Answers the finding"
  },
  "d_carried": {
    "vi": "từ: {title}",
    "en": "from: {title}"
  },
  "d_overdue": {
    "vi": "quá hạn",
    "en": "overdue"
  },
  "d_previous": {
    "vi": "Đã hứa ở lần trước, nay thay đổi gì",
    "en": "Promised last time, and what has changed"
  },
  "d_previous_choose": {
    "vi": "Cuộc diễn tập trước",
    "en": "The drill before"
  },
  "d_previous_none": {
    "vi": "Chưa chọn cuộc diễn tập trước. Chọn để đưa các việc chưa xong sang đây và đối chiếu.",
    "en": "No earlier drill is named. Name one to carry its open actions in and to compare."
  },
  "d_previous_no": {
    "vi": "Không có",
    "en": "None"
  },
  "d_previous_empty": {
    "vi": "Cuộc diễn tập trước không có việc khắc phục nào.",
    "en": "The earlier drill promised nothing."
  },
  "d_no_outcome": {
    "vi": "chưa ghi điều đã thay đổi",
    "en": "nothing written about what has changed"
  },
  "d_compare": {
    "vi": "So hai cuộc diễn tập",
    "en": "Compare the two drills"
  },
  "d_documents": {
    "vi": "Văn bản và số liệu",
    "en": "Documents and tables"
  },
  "d_documents_text": {
    "vi": "Mỗi văn bản ghi rõ hồ sơ quy tắc, thang điểm, số gieo, phiên bản, và lời nêu rõ diễn tập mô phỏng không tự nó thay thế diễn tập thực chiến theo Chỉ thị 60.",
    "en": "Each names rule profile, rubric, seed and versions, and says that a simulated drill does not by itself discharge Directive 60."
  },
  "d_forms": {
    "vi": "Mẫu biểu đã lập khi diễn tập",
    "en": "Forms filled in play"
  },
  "d_tables": {
    "vi": "Bảng số liệu",
    "en": "Tables"
  },
  "d_data": {
    "vi": "Dữ liệu gốc",
    "en": "Source data"
  },
  "d_personal": {
    "vi": "Dòng thời gian cá nhân",
    "en": "Personal timeline"
  },
  "d_report_docx": {
    "vi": "Bản sửa được (docx)",
    "en": "Editable (docx)"
  },
  "d_report_pdf": {
    "vi": "Bản in (pdf)",
    "en": "For print (pdf)"
  },
  "d_report_html": {
    "vi": "Trang xem ngoại tuyến (html)",
    "en": "Page to read offline (html)"
  },
  "d_form_03": {
    "vi": "Mẫu 03, báo cáo ban đầu (docx, nén zip)",
    "en": "Mẫu 03, initial reports (docx, zipped)"
  },
  "d_form_04": {
    "vi": "Mẫu 04, báo cáo kết thúc (docx, nén zip)",
    "en": "Mẫu 04, closing reports (docx, zipped)"
  },
  "d_tables_xlsx": {
    "vi": "Toàn bộ bảng (xlsx)",
    "en": "All tables (xlsx)"
  },
  "d_tables_csv": {
    "vi": "Toàn bộ bảng (csv, nén zip)",
    "en": "All tables (csv, zipped)"
  },
  "d_participants": {
    "vi": "Danh sách người tham gia (xlsx)",
    "en": "List of participants (xlsx)"
  },
  "d_journal": {
    "vi": "Nhật ký có chuỗi băm (jsonl)",
    "en": "Journal with its hashes (jsonl)"
  },
  "d_signature": {
    "vi": "Chữ ký của máy chủ trên nhật ký (jsonl.sig)",
    "en": "The server's signature on the journal (jsonl.sig)"
  },
  "d_signature_text": {
    "vi": "Giữ cùng nhật ký; kiểm chứng: run_drill.py replay TỆP --signature TỆP.sig",
    "en": "Keep it beside the journal; check it: run_drill.py replay FILE --signature FILE.sig"
  },
  "d_journal_text": {
    "vi": "Kiểm chứng: run_drill.py replay TỆP",
    "en": "Verify it: run_drill.py replay FILE"
  },
  "d_ocel": {
    "vi": "Nhật ký sự kiện OCEL 2.0 (json)",
    "en": "Event log, OCEL 2.0 (json)"
  },
  "d_assessment_json": {
    "vi": "Phần đánh giá (json)",
    "en": "The assessment (json)"
  },
  "d_personal_docx": {
    "vi": "Bản docx",
    "en": "As docx"
  },
  "d_personal_pdf": {
    "vi": "Bản pdf",
    "en": "As pdf"
  },
  "d_seat": {
    "vi": "Vị trí",
    "en": "Seat"
  },
  "d_make": {
    "vi": "Lập và tải về",
    "en": "Make and download"
  },
  "d_making": {
    "vi": "Đang lập: {percent} %",
    "en": "Being made: {percent}%"
  },
  "d_stop": {
    "vi": "Dừng",
    "en": "Stop"
  },
  "d_stopped": {
    "vi": "Đã dừng.",
    "en": "Stopped."
  },
  "d_failed": {
    "vi": "Không lập được: {why}",
    "en": "Could not be made: {why}"
  },
  "d_ready": {
    "vi": "Xong; nếu tệp chưa tự tải:",
    "en": "Ready; if it did not download:"
  },
  "d_download": {
    "vi": "tải tệp",
    "en": "download it"
  },
  "d_document_lang": {
    "vi": "Ngôn ngữ văn bản",
    "en": "Language of the documents"
  },
  "d_overview": {
    "vi": "Phần đầu báo cáo",
    "en": "Head of the report"
  },
  "d_overview_text": {
    "vi": "In vào phần đầu báo cáo. Ô trống được để chỗ trống để điền tay, không tự thêm nội dung.",
    "en": "Printed at the head of the report. What is empty is left to be filled in by hand; nothing is made up."
  },
  "d_organiser_hint": {
    "vi": "Hai dòng: cơ quan chủ quản, rồi cơ quan ban hành báo cáo.",
    "en": "Two lines: the superior agency, then the one that issues the report."
  },
  "d_organiser": {
    "vi": "Cơ quan tổ chức",
    "en": "Organiser"
  },
  "d_place": {
    "vi": "Địa điểm",
    "en": "Place"
  },
  "d_date": {
    "vi": "Thời gian tổ chức",
    "en": "Date"
  },
  "d_purpose": {
    "vi": "Mục đích",
    "en": "Purpose"
  },
  "d_scope": {
    "vi": "Phạm vi, thành phần",
    "en": "Scope and participants"
  },
  "d_sponsor": {
    "vi": "Cơ quan chỉ đạo",
    "en": "Sponsor"
  },
  "d_head_contact": {
    "vi": "Đầu mối liên hệ",
    "en": "Contact"
  },
  "d_compare_title": {
    "vi": "So hai cuộc diễn tập",
    "en": "Two drills side by side"
  },
  "d_compare_pick": {
    "vi": "Cuộc thứ hai",
    "en": "Second drill"
  },
  "d_compare_first": {
    "vi": "Cuộc thứ nhất",
    "en": "First drill"
  },
  "d_compare_none": {
    "vi": "Chọn cuộc diễn tập để so.",
    "en": "Choose a drill to compare with."
  },
  "d_difference": {
    "vi": "Chênh lệch",
    "en": "Difference"
  },
  "d_change_title": {
    "vi": "Thay đổi có thật hay do may rủi",
    "en": "Change or chance"
  },
  "d_change": {
    "vi": "Điểm toàn cuộc thay đổi {by} (khoảng 95 %: từ {low} đến {high}).",
    "en": "The total has changed by {by} (95% interval: from {low} to {high})."
  },
  "d_change_sure": {
    "vi": "Mức này lớn hơn may rủi giữa hai cuộc của cùng một đội.",
    "en": "That is more than chance makes between two drills of one team."
  },
  "d_change_chance": {
    "vi": "Riêng may rủi giữa hai cuộc của cùng một đội cũng có thể làm nên mức này.",
    "en": "Chance alone may make as much between two drills of one team."
  },
  "d_change_none": {
    "vi": "Không nêu được khoảng sai số của thay đổi: cần hai cuộc cùng kịch bản, quy tắc, thang điểm, và chuẩn đối chiếu phù hợp cho cả hai.",
    "en": "The change has no interval: that takes two drills of one scenario, rule profile and rubric, with norms that hold for both."
  },
  "d_change_skills": {
    "vi": "Tương đương đội máy đóng trình độ {one}, rồi {other} (0 người mới, 1 trung bình, 2 thành thạo).",
    "en": "They score like simulated teams of skill {one}, then {other} (0 novice, 1 average, 2 expert)."
  },
  "d_change_from": {
    "vi": "Tính từ các đội máy đóng; chưa chứng minh được điểm đo đúng năng lực thật.",
    "en": "From simulated teams; that scores measure real ability has not been shown."
  },
  "d_compare_other": {
    "vi": "Hai cuộc khác kịch bản, hồ sơ quy tắc hoặc thang điểm: so từng con số cần thận trọng.",
    "en": "The two differ in scenario, rule profile or rubric: compare single figures with care."
  },
  "d_conditions": {
    "vi": "Điều kiện",
    "en": "Conditions"
  },
  "d_scenario": {
    "vi": "Kịch bản",
    "en": "Scenario"
  },
  "d_profile": {
    "vi": "Hồ sơ quy tắc",
    "en": "Rule profile"
  },
  "d_rubric": {
    "vi": "Thang điểm",
    "en": "Rubric"
  },
  "d_seed": {
    "vi": "Số gieo",
    "en": "Seed"
  },
  "d_length": {
    "vi": "Thời lượng",
    "en": "Length"
  },
  "d_graded": {
    "vi": "Số vị trí được chấm",
    "en": "Seats graded"
  },
  "d_expectations": {
    "vi": "Kỳ vọng đã kết luận",
    "en": "Expectations settled"
  },
  "d_scores": {
    "vi": "Điểm",
    "en": "Scores"
  },
  "d_objectives": {
    "vi": "Theo mục tiêu",
    "en": "By objective"
  },
  "d_agencies": {
    "vi": "Theo cơ quan",
    "en": "By agency"
  },
  "d_medians": {
    "vi": "Trung vị thời gian (phút)",
    "en": "Median times (minutes)"
  },
  "d_step_acknowledge": {
    "vi": "tiếp nhận",
    "en": "acknowledge"
  },
  "d_step_classify": {
    "vi": "phân loại",
    "en": "classify"
  },
  "d_step_report": {
    "vi": "báo cáo",
    "en": "report"
  },
  "d_step_contain": {
    "vi": "khoanh vùng",
    "en": "contain"
  },
  "d_step_recover": {
    "vi": "khôi phục",
    "en": "recover"
  },
  "d_back": {
    "vi": "Về trang rút kinh nghiệm",
    "en": "Back to the review"
  },
  "d_better": {
    "vi": "tốt hơn",
    "en": "better"
  },
  "d_worse": {
    "vi": "kém hơn",
    "en": "worse"
  },
  "d_same": {
    "vi": "như nhau",
    "en": "the same"
  },
  "print": {
    "vi": "In",
    "en": "Print"
  },
  "saved_note": {
    "vi": "Bản lưu thành một tệp, mở không cần mạng. Đánh giá, ghi chú, thử khác đi, văn bản: trên máy chủ.",
    "en": "A copy saved as a file. Judging, notes, what-ifs and documents need the review on the server."
  },
  "about": {
    "vi": "Cuộc diễn tập và nhật ký",
    "en": "The drill and its journal"
  },
  "about_code": {
    "vi": "Mã kịch bản",
    "en": "Scenario"
  },
  "about_rules": {
    "vi": "Quy định áp dụng",
    "en": "Rule profile"
  },
  "about_rubric": {
    "vi": "Thang điểm",
    "en": "Rubric"
  },
  "about_version": {
    "vi": "Phiên bản",
    "en": "Version"
  },
  "about_seed": {
    "vi": "số gieo",
    "en": "seed"
  },
  "about_hash": {
    "vi": "Mã băm của nhật ký",
    "en": "Hash of the journal"
  },
  "about_seal": {
    "vi": "Chữ ký của máy chủ",
    "en": "The server's signature"
  },
  "about_unsigned": {
    "vi": "chưa ký",
    "en": "not signed"
  },
  "about_key": {
    "vi": "Khóa",
    "en": "Key"
  },
  "about_public": {
    "vi": "Khóa công khai",
    "en": "Public key"
  },
  "about_signature": {
    "vi": "Chữ ký",
    "en": "Signature"
  },
  "about_objectives": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "plot_failed": {
    "vi": "Chưa tải được phần vẽ biểu đồ. Kiểm tra mạng rồi tải lại trang.",
    "en": "What draws charts could not be loaded. Check the network, then reload the page."
  },
  "sm_pooled": {
    "vi": "Bảng theo đội",
    "en": "Teams compared"
  },
  "sm_pooled_text": {
    "vi": "Điểm của đội tính gộp mọi việc mà các đơn vị phải làm. Im lặng: lâu nhất không làm gì trong phần diễn tập của mình, trung vị các đơn vị. Một đơn vị ít việc thì không có điểm.",
    "en": "A team's score pools all that its units owe. Silence: the longest time in which a unit did nothing in its own part of the drill, the median of the units. A unit that owes little has no number."
  },
  "sm_team": {
    "vi": "Đội",
    "en": "Team"
  },
  "sm_unit_count": {
    "vi": "Đơn vị",
    "en": "Units"
  },
  "sm_units": {
    "vi": "Từng đơn vị",
    "en": "Unit by unit"
  },
  "sm_met": {
    "vi": "Đúng hạn",
    "en": "In time"
  },
  "sm_late": {
    "vi": "Trễ",
    "en": "Late"
  },
  "sm_never": {
    "vi": "Không làm",
    "en": "Never"
  },
  "sm_open": {
    "vi": "Còn mở",
    "en": "Open"
  },
  "sm_acts": {
    "vi": "Số lần làm",
    "en": "Acts"
  },
  "sm_silence": {
    "vi": "Im lặng",
    "en": "Silence"
  },
  "sm_idle": {
    "vi": "Đơn vị không làm gì",
    "en": "Units that did nothing"
  },
  "sm_seats": {
    "vi": "Ai giữ vị trí nào",
    "en": "Who sat where"
  },
  "sm_player": {
    "vi": "Người giữ",
    "en": "Played by"
  },
  "sm_never_sent": {
    "vi": "không phát",
    "en": "never sent"
  },
  "sm_score": {
    "vi": "Điểm",
    "en": "Score"
  },
  "sm_people": {
    "vi": "{count} người",
    "en": "people: {count}"
  },
  "sm_nobody": {
    "vi": "không ai",
    "en": "nobody"
  },
  "sm_injects": {
    "vi": "Từng tình huống",
    "en": "Each inject"
  },
  "sm_injects_none": {
    "vi": "Kịch bản này không có tình huống nào.",
    "en": "This scenario has no injects."
  },
  "sm_came": {
    "vi": "Dẫn tới",
    "en": "What came of it"
  },
  "sm_medians": {
    "vi": "Thời gian theo cơ quan",
    "en": "Times by agency"
  },
  "sm_medians_text": {
    "vi": "Trung vị thời gian đã làm / mục tiêu. Chỉ để xem, không tính điểm.",
    "en": "Median of the time taken / target. Shown, never scored."
  },
  "sm_medians_none": {
    "vi": "Chưa có việc nào đo được thời gian.",
    "en": "No times could be measured."
  },
  "sm_missed": {
    "vi": "{count} việc không làm",
    "en": "{count} not done"
  },
  "ev_names": {
    "vi": "Nhắc đến bản ghi",
    "en": "It names"
  },
  "ev_whole": {
    "vi": "Bản ghi nguyên văn",
    "en": "The record as it stands"
  },
  "pr_weight": {
    "vi": "Trọng số",
    "en": "Weight"
  },
  "pr_beside": {
    "vi": "Căn cứ",
    "en": "Rests on"
  },
  "pr_duties": {
    "vi": "Từng kỳ vọng và căn cứ",
    "en": "Each expectation and what it rests on"
  },
  "pr_contacts": {
    "vi": "Từng dòng điểm phối hợp",
    "en": "Each line of the coordination score"
  },
  "pr_course": {
    "vi": "Toàn bộ diễn biến",
    "en": "The whole course"
  },
  "pr_credit": {
    "vi": "Tín điểm",
    "en": "Credit"
  },
  "pr_points": {
    "vi": "Điểm",
    "en": "Points"
  },
  "pr_loss": {
    "vi": "Thiệt hại (giờ dịch vụ)",
    "en": "Loss (service hours)"
  },
  "server_away": {
    "vi": "Không liên lạc được với máy chủ. Kiểm tra mạng rồi thử lại.",
    "en": "The server cannot be reached. Check the network and try again."
  },
  "server_failed": {
    "vi": "Máy chủ không làm được việc này (mã {status}). Thử lại; nếu vẫn lỗi, báo người quản trị.",
    "en": "The server could not do this (code {status}). Try again; if it fails again, tell the administrator."
  },
  "saved_needs_server": {
    "vi": "Đây là bản lưu thành một tệp; việc này cần mở trang rút kinh nghiệm trên máy chủ.",
    "en": "This is a copy saved as a file; this needs the review page on the server."
  },
  "script_approved": {
    "vi": "Kịch bản: bản thảo {draft}, bản {number}, đã phê duyệt · SHA-256 {hash}",
    "en": "Scenario: draft {draft}, version {number}, approved · SHA-256 {hash}"
  },
  "script_unapproved": {
    "vi": "Kịch bản: bản thảo {draft}, bản {number}, CHƯA PHÊ DUYỆT · SHA-256 {hash}",
    "en": "Scenario: draft {draft}, version {number}, NOT APPROVED · SHA-256 {hash}"
  },
  "op_result": {
    "vi": "Kết quả toàn cuộc",
    "en": "Result of the drill"
  },
  "op_project": {
    "vi": "Trình chiếu",
    "en": "Present"
  },
  "op_lost": {
    "vi": "Ba chỗ mất điểm nhiều nhất",
    "en": "The three greatest losses"
  },
  "op_lost_help": {
    "vi": "Xếp theo số điểm mất ở cả thời gian phản ứng, phối hợp và kết quả. Số việc đúng hạn, trễ, không làm ở trên chỉ tính thời gian phản ứng.",
    "en": "By the points lost in response time, coordination and outcome together. The duties on time, late and not done above are those of response time alone."
  },
  "op_lost_none": {
    "vi": "Không mất điểm ở việc nào đã chốt.",
    "en": "Nothing that is settled has cost points."
  },
  "op_see": {
    "vi": "Xem thời điểm này",
    "en": "See this moment"
  },
  "op_part_response_time": {
    "vi": "Thời gian phản ứng",
    "en": "Response time"
  },
  "op_part_coordination": {
    "vi": "Phối hợp",
    "en": "Coordination"
  },
  "op_part_outcome": {
    "vi": "Kết quả",
    "en": "Outcome"
  },
  "op_part_judgement": {
    "vi": "Đánh giá",
    "en": "Judgement"
  },
  "op_why": {
    "vi": "Phiếu điểm: vì sao được điểm này",
    "en": "Scorecard: why this score"
  },
  "op_few": {
    "vi": "Dấu –: cơ quan chưa có đủ việc để cho điểm.",
    "en": "A dash: the agency has too few duties for a score."
  },
  "op_done": {
    "vi": "{all} việc phải làm: {met} đúng hạn, {late} trễ, {never} không làm.",
    "en": "{all} duties: {met} on time, {late} late, {never} not done."
  },
  "op_system": {
    "vi": "Dịch vụ bị gián đoạn: {name}",
    "en": "Service lost: {name}"
  },
  "op_cost": {
    "vi": "mất {points} điểm toàn cuộc.",
    "en": "it cost {points} {points:point|points} of the whole."
  },
  "op_never": {
    "vi": "Không ai làm việc này.",
    "en": "Nobody did it."
  },
  "op_never_reach": {
    "vi": "Không tin nào đến được nơi nhận.",
    "en": "Nothing reached the receiver."
  },
  "op_never_closed_loop": {
    "vi": "Nơi nhận không báo đã nhận.",
    "en": "The receiver never acknowledged it."
  },
  "op_took": {
    "vi": "Làm sau {time}, mục tiêu {target}.",
    "en": "Done after {time}; target {target}."
  },
  "op_before": {
    "vi": "Đã làm xong từ trước khi phát sinh việc này.",
    "en": "Done before it was called for."
  },
  "op_on_time": {
    "vi": "Đúng hạn",
    "en": "On time"
  },
  "op_missed": {
    "vi": "Không làm",
    "en": "Not done"
  },
  "op_isolating": {
    "vi": "Vì sao cô lập làm giảm mức phục vụ",
    "en": "Why isolating lowers service"
  },
  "op_isolating_text": {
    "vi": "Hệ thống bị cô lập ngừng phục vụ cho đến khi kết nối lại, nên đường mức phục vụ giảm ngay. Đổi lại, mã độc hoặc lỗi không lan sang hệ thống khác và dữ liệu không bị lấy thêm. Điểm kết quả không so với lúc bình thường mà so với hai mốc: không làm gì và đội thành thạo làm; cô lập đúng chỗ, đúng lúc mất ít hơn là để lan.",
    "en": "An isolated system serves nobody until it is reconnected, so the curve drops at once. In return the fault or the attacker does not reach further systems, and no more data leaves. The outcome is not measured against an ordinary day but against two marks: doing nothing, and what expert teams do; isolating the right system in time loses less than letting it spread."
  },
  "op_isolating_sums": {
    "vi": "Cuộc này mất {loss} giờ dịch vụ có trọng số; không làm gì sẽ mất {idle}, đội thành thạo trung bình mất {book}.",
    "en": "This drill lost {loss} weighted service hours; doing nothing would have lost {idle}, expert teams on average {book}."
  },
  "op_back": {
    "vi": "Trước",
    "en": "Back"
  },
  "op_next": {
    "vi": "Tiếp",
    "en": "Next"
  },
  "op_close": {
    "vi": "Thôi trình chiếu",
    "en": "End presenting"
  },
  "op_keys": {
    "vi": "Phím → hoặc dấu cách: tiếp; ←: trước; Esc: thôi",
    "en": "→ or Space: next; ←: back; Esc: end"
  },
  "op_cost_most": {
    "vi": "Mất điểm nhiều",
    "en": "Cost much"
  },
  "op_went_well": {
    "vi": "Làm tốt",
    "en": "Went well"
  },
  "op_talk": {
    "vi": "Cùng trao đổi",
    "en": "Let us talk"
  },
  "op_talk_text": {
    "vi": "Điều gì nên giữ? Điều gì phải khắc phục, ai làm, đến khi nào? Ghi ý kiến ở trang rút kinh nghiệm tại chỗ trên điện thoại.",
    "en": "What shall we keep? What is to be mended, by whom, until when? Write it on the hot-wash page of your phone."
  },
  "d_compare_length": {
    "vi": "Hai cuộc dài khác nhau ({one} và {other}): số việc, thiệt hại và thời gian không so được trực tiếp.",
    "en": "The two differ in length ({one} and {other}): counts, losses and times cannot be compared directly."
  }
};
