export default {
  "nation": {
    "vi": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "en": "SOCIALIST REPUBLIC OF VIET NAM"
  },
  "motto": {
    "vi": "Độc lập - Tự do - Hạnh phúc",
    "en": "Independence - Freedom - Happiness"
  },
  "parent_agency": {
    "vi": "TÊN CƠ QUAN CHỦ QUẢN",
    "en": "SUPERIOR AGENCY"
  },
  "agency": {
    "vi": "TÊN CƠ QUAN BAN HÀNH",
    "en": "ISSUING AGENCY"
  },
  "symbol": {
    "vi": "Số: ........ /BC-........",
    "en": "No.: ........ /BC-........"
  },
  "dated": {
    "vi": "{place}, ngày ..... tháng ..... năm 20.....",
    "en": "{place}, ..... ............. 20....."
  },
  "report": {
    "vi": "BÁO CÁO",
    "en": "REPORT"
  },
  "report_about": {
    "vi": "Kết quả diễn tập ứng phó sự cố an toàn thông tin mạng “{title}”",
    "en": "Results of the cyber incident-response drill “{title}”"
  },
  "recipients": {
    "vi": "Nơi nhận:",
    "en": "Recipients:"
  },
  "recipient": {
    "vi": "- ...............................;",
    "en": "- ...............................;"
  },
  "filed": {
    "vi": "- Lưu: VT, ..........",
    "en": "- Filed: ......................."
  },
  "signer": {
    "vi": "CHỨC VỤ CỦA NGƯỜI KÝ",
    "en": "POST OF THE SIGNATORY"
  },
  "sign_here": {
    "vi": "(Chữ ký, dấu; họ và tên)",
    "en": "(Signature and seal; full name)"
  },
  "table": {
    "vi": "Bảng",
    "en": "Table"
  },
  "figure": {
    "vi": "Hình",
    "en": "Figure"
  },
  "letters_unshown": {
    "vi": "Lưu ý: {count} ký tự trong bản PDF này hiện thành ô trống, vì máy lập văn bản không có phông chữ cho {what} ({codes}). Hãy cài phông chữ ấy (như Noto) rồi xuất lại, hoặc dùng bản Word hay HTML.",
    "en": "Note: letters that this PDF shows as empty boxes: {count}. The machine that made it has no typeface for {what} ({codes}). Install one (such as Noto) and make it again, or use the Word or HTML document."
  },
  "letters_khmer": {
    "vi": "chữ Khmer",
    "en": "Khmer"
  },
  "letters_cjk": {
    "vi": "chữ Hán, Nhật, Hàn",
    "en": "Chinese, Japanese and Korean"
  },
  "letters_arabic": {
    "vi": "chữ Ả Rập, Do Thái",
    "en": "Arabic and Hebrew"
  },
  "letters_symbol": {
    "vi": "biểu tượng",
    "en": "symbols"
  },
  "letters_other": {
    "vi": "ký tự khác",
    "en": "other letters"
  },
  "annex": {
    "vi": "Phụ lục {number}",
    "en": "Annex {number}"
  },
  "annex_of": {
    "vi": "(Kèm theo Báo cáo số ........ /BC-........ ngày ..... tháng ..... năm 20.....)",
    "en": "(To Report No. ........ /BC-........ of ..... ............. 20.....)"
  },
  "h_basis": {
    "vi": "I. CĂN CỨ",
    "en": "I. BASIS"
  },
  "basis_profile": {
    "vi": "Các nghĩa vụ, thời hạn và biểu mẫu dùng trong diễn tập theo hồ sơ quy tắc {name}: {title}.",
    "en": "Duties, deadlines and forms of the drill follow the rule profile {name}: {title}."
  },
  "basis_caption": {
    "vi": "Căn cứ đã dùng và độ tin cậy",
    "en": "Basis used, and how sure it is"
  },
  "basis_what": {
    "vi": "Căn cứ",
    "en": "Basis"
  },
  "basis_mark": {
    "vi": "Độ tin cậy",
    "en": "Certainty"
  },
  "mark_s": {
    "vi": "(s) nêu trong tài liệu nguồn",
    "en": "(s) stated in a source document"
  },
  "mark_r": {
    "vi": "(r) đọc trong tài liệu pháp luật công khai",
    "en": "(r) read in public legal material"
  },
  "mark_2": {
    "vi": "(2) dẫn lại từ nguồn thứ cấp",
    "en": "(2) read second-hand"
  },
  "mark_u": {
    "vi": "(u) phải xác minh trước khi viện dẫn",
    "en": "(u) to be verified before it is relied on"
  },
  "mark_none": {
    "vi": "không ghi",
    "en": "not stated"
  },
  "h_overview": {
    "vi": "II. THÔNG TIN CHUNG",
    "en": "II. OVERVIEW"
  },
  "f_name": {
    "vi": "Tên cuộc diễn tập",
    "en": "Name of the drill"
  },
  "f_code": {
    "vi": "Mã tình huống",
    "en": "Situation"
  },
  "f_organiser": {
    "vi": "Đơn vị tổ chức",
    "en": "Organiser"
  },
  "f_sponsor": {
    "vi": "Cơ quan chủ trì, bảo trợ",
    "en": "Sponsor"
  },
  "f_place": {
    "vi": "Địa điểm",
    "en": "Place"
  },
  "f_date": {
    "vi": "Thời gian tổ chức",
    "en": "Date"
  },
  "f_purpose": {
    "vi": "Mục đích",
    "en": "Purpose"
  },
  "f_scope": {
    "vi": "Phạm vi",
    "en": "Scope"
  },
  "f_contact": {
    "vi": "Đầu mối liên hệ",
    "en": "Contact"
  },
  "f_length": {
    "vi": "Thời lượng diễn tập",
    "en": "Length of play"
  },
  "story_at": {
    "vi": "T+00:00 là {time} ngày {day}",
    "en": "T+00:00 is {time} on {day}"
  },
  "hours": {
    "vi": "{hours} giờ {minutes} phút",
    "en": "{hours} h {minutes} min"
  },
  "cut_short": {
    "vi": "{hours} giờ {minutes} phút (dừng giữa chừng, nhật ký không có bản ghi kết thúc)",
    "en": "{hours} h {minutes} min (cut short: the journal has no end record)"
  },
  "f_objectives": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "to_fill": {
    "vi": "(chưa ghi) ......................................",
    "en": "(not recorded) ..............................."
  },
  "overview_caption": {
    "vi": "Thông tin cuộc diễn tập",
    "en": "The drill at a glance"
  },
  "objectives_lead": {
    "vi": "Mục tiêu diễn tập:",
    "en": "Objectives of the drill:"
  },
  "scenario_lead": {
    "vi": "Kịch bản.",
    "en": "Scenario."
  },
  "who_caption": {
    "vi": "Thành phần tham gia được chấm điểm",
    "en": "Participants whose play was graded"
  },
  "c_agency": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "c_post": {
    "vi": "Vị trí",
    "en": "Post"
  },
  "c_player": {
    "vi": "Người giữ vị trí",
    "en": "Held by"
  },
  "nobody_graded": {
    "vi": "Không có vị trí nào được chấm điểm.",
    "en": "No seat was graded."
  },
  "made_of_caption": {
    "vi": "Thông số kiểm chứng",
    "en": "What the results rest on"
  },
  "f_profile": {
    "vi": "Hồ sơ quy tắc",
    "en": "Rule profile"
  },
  "f_rubric": {
    "vi": "Thang điểm",
    "en": "Rubric"
  },
  "f_seed": {
    "vi": "Số gieo",
    "en": "Seed"
  },
  "f_version": {
    "vi": "Phiên bản",
    "en": "Versions"
  },
  "version_of": {
    "vi": "drillsim {version}; định dạng nhật ký {format}",
    "en": "drillsim {version}; journal format {format}"
  },
  "f_journal": {
    "vi": "Nhật ký",
    "en": "Journal"
  },
  "journal_of": {
    "vi": "{count} bản ghi; SHA-256 {head}",
    "en": "records: {count}; SHA-256 {head}"
  },
  "f_seal": {
    "vi": "Chữ ký số",
    "en": "Signature"
  },
  "seal_of": {
    "vi": "Ed25519; dấu vân tay khóa {key}; khóa công khai {public}; chữ ký {signature}",
    "en": "Ed25519; key fingerprint {key}; public key {public}; signature {signature}"
  },
  "f_statement": {
    "vi": "Chỉ thị 60/CT-BTTTT",
    "en": "Directive 60/CT-BTTTT"
  },
  "h_course": {
    "vi": "III. DIỄN BIẾN CHÍNH",
    "en": "III. COURSE OF THE DRILL"
  },
  "course_lead": {
    "vi": "Đã phát {injects} tình huống; các vị trí thực hiện {acts} hành động ({refused} không được chấp nhận); phát sinh {duties} nghĩa vụ phải đáp ứng. Danh mục tình huống tại Phụ lục I, nghĩa vụ và kết quả đáp ứng tại Phụ lục II. Thời gian ghi theo giờ diễn tập (T+){story}.",
    "en": "{injects} {injects:inject was|injects were} delivered; the seats took {acts} {acts:act|acts} ({refused} refused); {duties} {duties:duty|duties} arose. Injects stand in Annex I, duties and their answers in Annex II. Times are drill time (T+){story}."
  },
  "story_beside": {
    "vi": ", trong ngoặc là giờ kịch bản",
    "en": ", the story's clock in brackets"
  },
  "course_caption": {
    "vi": "Diễn biến chính",
    "en": "Main events"
  },
  "c_time": {
    "vi": "Thời điểm",
    "en": "Time"
  },
  "c_event": {
    "vi": "Sự kiện",
    "en": "Event"
  },
  "c_record": {
    "vi": "Bản ghi",
    "en": "Record"
  },
  "course_more": {
    "vi": "Bảng chỉ nêu {most} sự kiện quan trọng nhất; còn {count} sự kiện khác. Tình huống xem Phụ lục I; toàn bộ diễn biến xem trang “Nhật ký” của bảng số liệu (xlsx, csv).",
    "en": "The table holds the {most} events that matter most; {count} more {count:is|are} left out. For injects see Annex I; every event stands on the sheet “Journal” of the tables (xlsx, csv)."
  },
  "course_none": {
    "vi": "Không ghi nhận sự kiện nào.",
    "en": "No event was recorded."
  },
  "h_results": {
    "vi": "IV. KẾT QUẢ",
    "en": "IV. RESULTS"
  },
  "h_overall": {
    "vi": "1. Kết quả chung",
    "en": "1. Overall"
  },
  "overall_is": {
    "vi": "Điểm toàn cuộc: {score}/100, xếp loại {means}.",
    "en": "Overall score: {score} of 100: {means}."
  },
  "overall_wide": {
    "vi": "Điểm toàn cuộc: {score}/100; khoảng sai số trải qua nhiều mức nên không xếp loại.",
    "en": "Overall score: {score} of 100; no word for it: its interval crosses several."
  },
  "overall_none": {
    "vi": "Không đủ dữ liệu để tính điểm toàn cuộc.",
    "en": "There is not enough data for an overall score."
  },
  "overall_was": {
    "vi": "Trước khi điều chỉnh theo mục 6: {score}/100, xếp loại {band}.",
    "en": "Before the adjustments of section 6: {score} of 100, {band}."
  },
  "parts_caption": {
    "vi": "Điểm các phần và trọng số",
    "en": "Scores of the parts, and weights"
  },
  "c_part": {
    "vi": "Phần",
    "en": "Part"
  },
  "c_score": {
    "vi": "Điểm",
    "en": "Score"
  },
  "c_was": {
    "vi": "Chưa điều chỉnh",
    "en": "Unadjusted"
  },
  "c_band": {
    "vi": "Mức",
    "en": "Band"
  },
  "c_weight": {
    "vi": "Trọng số",
    "en": "Weight"
  },
  "c_used": {
    "vi": "Áp dụng",
    "en": "Applied"
  },
  "c_points": {
    "vi": "Đóng góp",
    "en": "Points"
  },
  "total": {
    "vi": "Toàn cuộc",
    "en": "Overall"
  },
  "no_data": {
    "vi": "không có dữ liệu",
    "en": "no data"
  },
  "bands": {
    "vi": "Tốt từ {good} điểm, Khá từ {fair}, Đạt từ {passed}, dưới đó là Chưa đạt. Trọng số và ngưỡng là lựa chọn của Ban tổ chức theo thang điểm “{rubric}”, không phải quy định của pháp luật.",
    "en": "Good from {good} points, fair from {fair}, passed from {passed}, below that not passed. Weights and thresholds are the organiser's choice in the rubric “{rubric}”, not law."
  },
  "h_objectives": {
    "vi": "2. Đánh giá theo mục tiêu",
    "en": "2. Ratings by objective"
  },
  "objectives_caption": {
    "vi": "Mục tiêu và đánh giá (số giám sát viên cho mỗi mức; điểm tính từ nhật ký)",
    "en": "Objectives and ratings (evaluators for each rating; score computed from the journal)"
  },
  "c_number": {
    "vi": "TT",
    "en": "No."
  },
  "c_objective": {
    "vi": "Mục tiêu",
    "en": "Objective"
  },
  "c_mean": {
    "vi": "TB",
    "en": "Mean"
  },
  "c_computed": {
    "vi": "Từ nhật ký",
    "en": "Journal"
  },
  "ratings_mean": {
    "vi": "P: thực hiện tốt; S: thực hiện được, có vướng mắc; M: thực hiện được, vướng mắc lớn; U: chưa thực hiện được.",
    "en": "P: performed without challenges; S: with some challenges; M: with major challenges; U: unable to be performed."
  },
  "raters": {
    "vi": "Giám sát viên đã đánh giá: {names}.",
    "en": "Evaluators: {names}."
  },
  "alpha": {
    "vi": "Mức thống nhất giữa các giám sát viên (alpha Krippendorff, thang thứ bậc): {alpha}.",
    "en": "Agreement between evaluators (Krippendorff's α, ordinal): {alpha}."
  },
  "no_ratings": {
    "vi": "Chưa có giám sát viên đánh giá các mục tiêu; phần đánh giá không tính vào điểm.",
    "en": "No evaluator has rated the objectives; judgement does not count in the score."
  },
  "rating_note": {
    "vi": "{objective}: {rating} ({rater}, {time}): {note}",
    "en": "{objective}: {rating} ({rater}, {time}): {note}"
  },
  "rating_notes": {
    "vi": "Nhận xét của giám sát viên:",
    "en": "Evaluators' notes:"
  },
  "h_times": {
    "vi": "3. Thời gian phản ứng so với mục tiêu",
    "en": "3. Response times against targets"
  },
  "h_pooled": {
    "vi": "Bảng theo đội",
    "en": "Teams compared"
  },
  "pooled_caption": {
    "vi": "Việc của mọi đơn vị trong đội, tính gộp; im lặng là trung vị các đơn vị, trong phần diễn tập của mỗi nơi (phút:giây)",
    "en": "What all units of a team owe, pooled; silence is the median of the units, each in its own part of the drill (minutes:seconds)"
  },
  "units_caption": {
    "vi": "{team}: từng đơn vị",
    "en": "{team}: unit by unit"
  },
  "c_team": {
    "vi": "Đội",
    "en": "Team"
  },
  "c_met": {
    "vi": "Đúng hạn",
    "en": "In time"
  },
  "c_late": {
    "vi": "Trễ",
    "en": "Late"
  },
  "c_never": {
    "vi": "Không làm",
    "en": "Never"
  },
  "c_open": {
    "vi": "Còn mở",
    "en": "Open"
  },
  "c_silence": {
    "vi": "Im lặng",
    "en": "Silence"
  },
  "times_caption": {
    "vi": "Thời gian trung vị / mục tiêu theo cơ quan (phút:giây; số việc không làm trong ngoặc)",
    "en": "Median time / target by agency (minutes:seconds; not done in brackets)"
  },
  "times_none": {
    "vi": "Không có việc nào đã chốt để đo thời gian.",
    "en": "No settled duty to measure."
  },
  "duties_sum": {
    "vi": "Trong {settled} nghĩa vụ đã chốt: {full} đúng hạn, {part} trễ hoặc có sai sót, {zero} làm nhưng không được điểm, {never} không thực hiện; {open} còn trong hạn khi kết thúc.",
    "en": "Of {settled} settled duties {full} were answered in time, {part} late or partly wrong, {zero} without credit, {never} never; {open} were still open at the end."
  },
  "h_coordination": {
    "vi": "4. Phối hợp",
    "en": "4. Coordination"
  },
  "coordination_caption": {
    "vi": "Sáu phần của điểm phối hợp",
    "en": "The six parts of coordination"
  },
  "contacts_sum": {
    "vi": "{made} trong {required} liên hệ bắt buộc đã thực hiện; {missing} cặp cơ quan còn thiếu liên hệ; {unexpected} cặp liên hệ ngoài yêu cầu.",
    "en": "{made} of {required} required contacts were made; {missing} pairs of agencies lack one; {unexpected} pairs were in contact without need."
  },
  "missing_lead": {
    "vi": "Liên hệ bắt buộc còn thiếu:",
    "en": "Required contacts that are missing:"
  },
  "missing_more": {
    "vi": "Còn {count} cặp khác; toàn bộ xem trang “Liên hệ” của bảng số liệu (xlsx, csv).",
    "en": "{count} more {count:pair stands|pairs stand} on the sheet “Contacts” of the tables (xlsx, csv)."
  },
  "contacts_none": {
    "vi": "Không có liên hệ bắt buộc nào phát sinh.",
    "en": "No required contact arose."
  },
  "h_outcome": {
    "vi": "5. Kết quả bảo vệ dịch vụ",
    "en": "5. Outcome"
  },
  "outcome_is": {
    "vi": "Thiệt hại {loss} giờ dịch vụ có trọng số; nếu không ai làm gì {idle}; đội thành thạo trung bình {book}. Đã tránh được {saved} trong {possible} giờ có thể tránh, điểm {score}.",
    "en": "The loss was {loss} weighted service-hours; with nobody acting {idle}; experts on average {book}. {saved} of {possible} hours that could be saved were saved: score {score}."
  },
  "outcome_alone": {
    "vi": "Thiệt hại {loss} giờ dịch vụ có trọng số. Phần này không được chấm điểm ở lượt này.",
    "en": "The loss was {loss} weighted service-hours. This part was not graded."
  },
  "losses_caption": {
    "vi": "Thiệt hại theo hệ thống",
    "en": "Losses by system"
  },
  "c_system": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "c_kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "c_amount": {
    "vi": "Lượng",
    "en": "Amount"
  },
  "c_loss": {
    "vi": "Thiệt hại",
    "en": "Loss"
  },
  "other_losses": {
    "vi": "{count} khoản thiệt hại nhỏ hơn",
    "en": "{count} smaller {count:loss|losses}"
  },
  "loss_total": {
    "vi": "Cộng",
    "en": "Sum"
  },
  "curve_caption": {
    "vi": "Dịch vụ của thành phố: thực tế, nếu không ai làm gì và nếu đội thành thạo làm",
    "en": "The city's service: this drill, with nobody acting, and with experts"
  },
  "curve_alt": {
    "vi": "Tỷ lệ dịch vụ theo giờ diễn tập. Thực tế thấp nhất {lowest}, khi kết thúc {last}.",
    "en": "Share of service over drill time. In this drill {lowest} at its lowest, {last} at the end."
  },
  "h_adjusted": {
    "vi": "6. Điều chỉnh điểm",
    "en": "6. Adjustments"
  },
  "adjusted_none": {
    "vi": "Không có điều chỉnh điểm.",
    "en": "No score was adjusted."
  },
  "adjusted_caption": {
    "vi": "Các điều chỉnh và lý do",
    "en": "Adjustments and reasons"
  },
  "c_what": {
    "vi": "Nội dung",
    "en": "What"
  },
  "c_duty": {
    "vi": "Nghĩa vụ",
    "en": "Duty"
  },
  "c_by": {
    "vi": "Người quyết định",
    "en": "By"
  },
  "c_reason": {
    "vi": "Lý do",
    "en": "Reason"
  },
  "c_said": {
    "vi": "Đã nói gì",
    "en": "Words"
  },
  "c_entered": {
    "vi": "Người ghi, xác nhận",
    "en": "Entered, confirmed"
  },
  "c_seat": {
    "vi": "Vị trí",
    "en": "Seat"
  },
  "c_seats": {
    "vi": "Vị trí",
    "en": "Seats"
  },
  "voice_caption": {
    "vi": "Việc đã làm bằng lời nói, điện thoại",
    "en": "Done by voice or telephone"
  },
  "voice_one": {
    "vi": "{by}; chưa có người thứ hai xác nhận, không tính điểm",
    "en": "{by}; no second person has confirmed it, it does not count"
  },
  "voice_two": {
    "vi": "{by}; {second} xác nhận",
    "en": "{by}; confirmed by {second}"
  },
  "voice_paper": {
    "vi": "ghi trên phiếu khi mất mạng; {who}",
    "en": "written on a sheet, without network; {who}"
  },
  "outages_caption": {
    "vi": "Gián đoạn thiết bị, đường truyền thật, không tính vào thời gian",
    "en": "Outages of real equipment, taken out of time"
  },
  "c_asked": {
    "vi": "Kiến nghị và lý do",
    "en": "Who asked, and why"
  },
  "c_decision": {
    "vi": "Quyết định và lý do",
    "en": "Decision and reason"
  },
  "c_credit": {
    "vi": "Mức điểm",
    "en": "Credit"
  },
  "appeals_caption": {
    "vi": "Kiến nghị điểm và quyết định",
    "en": "Appeals and decisions"
  },
  "appeal_granted": {
    "vi": "Được chấp thuận",
    "en": "Was granted"
  },
  "appeal_refused": {
    "vi": "Không được chấp thuận",
    "en": "Was refused"
  },
  "appeal_open": {
    "vi": "Chờ quyết định",
    "en": "Not decided yet"
  },
  "report_signed": {
    "vi": "Báo cáo do {by} ký ngày {day}; từ đó không sửa điểm nữa.",
    "en": "Signed by {by} on {day}; no score has been changed since."
  },
  "do_waive": {
    "vi": "Miễn",
    "en": "Waived"
  },
  "do_raise": {
    "vi": "Tính lời văn",
    "en": "Words raised"
  },
  "do_take": {
    "vi": "Không tính lời văn",
    "en": "Words taken"
  },
  "do_credit": {
    "vi": "Ghi nhận lúc {time}",
    "en": "Credited at {time}"
  },
  "h_findings": {
    "vi": "V. ƯU ĐIỂM, HẠN CHẾ",
    "en": "V. STRENGTHS AND AREAS FOR IMPROVEMENT"
  },
  "h_strengths": {
    "vi": "1. Ưu điểm",
    "en": "1. Strengths"
  },
  "h_areas": {
    "vi": "2. Hạn chế cần khắc phục",
    "en": "2. Areas for improvement"
  },
  "no_strengths": {
    "vi": "Chưa ghi nhận ưu điểm.",
    "en": "No strength has been recorded."
  },
  "no_areas": {
    "vi": "Chưa ghi nhận hạn chế.",
    "en": "No area for improvement has been recorded."
  },
  "areas_caption": {
    "vi": "Hạn chế, dẫn chứng và nguyên nhân",
    "en": "Areas for improvement, reference and cause"
  },
  "c_area": {
    "vi": "Hạn chế",
    "en": "Area"
  },
  "c_reference": {
    "vi": "Dẫn chứng",
    "en": "Reference"
  },
  "c_cause": {
    "vi": "Nguyên nhân",
    "en": "Cause"
  },
  "records": {
    "vi": "bản ghi {seqs}",
    "en": "records {seqs}"
  },
  "reference": {
    "vi": "(mục tiêu: {objective})",
    "en": "(objective: {objective})"
  },
  "h_plan": {
    "vi": "VI. KẾ HOẠCH KHẮC PHỤC",
    "en": "VI. IMPROVEMENT PLAN"
  },
  "plan_caption": {
    "vi": "Kế hoạch khắc phục",
    "en": "Improvement plan"
  },
  "c_action": {
    "vi": "Việc phải làm",
    "en": "Action"
  },
  "c_element": {
    "vi": "Lĩnh vực",
    "en": "Element"
  },
  "c_owner": {
    "vi": "Cơ quan chủ trì",
    "en": "Owner"
  },
  "c_contact": {
    "vi": "Đầu mối",
    "en": "Contact"
  },
  "c_start": {
    "vi": "Bắt đầu",
    "en": "Start"
  },
  "c_due": {
    "vi": "Hạn",
    "en": "Due"
  },
  "plan_none": {
    "vi": "Chưa lập kế hoạch khắc phục; điền vào bảng dưới đây.",
    "en": "No improvement plan has been made; fill in the table below."
  },
  "carried_lead": {
    "vi": "Việc chuyển từ các cuộc diễn tập trước.",
    "en": "Carried from earlier drills."
  },
  "carried_caption": {
    "vi": "Việc đã hứa và thay đổi đến nay",
    "en": "What was promised, and what changed"
  },
  "carried_none": {
    "vi": "Không có việc nào chuyển từ cuộc diễn tập trước.",
    "en": "Nothing was carried over from an earlier drill."
  },
  "c_from": {
    "vi": "Từ cuộc diễn tập",
    "en": "From drill"
  },
  "c_status": {
    "vi": "Tình trạng",
    "en": "Status"
  },
  "c_outcome": {
    "vi": "Thay đổi",
    "en": "What changed"
  },
  "e_plan": {
    "vi": "Kế hoạch",
    "en": "Plan"
  },
  "e_organisation": {
    "vi": "Tổ chức",
    "en": "Organisation"
  },
  "e_equipment": {
    "vi": "Trang thiết bị",
    "en": "Equipment"
  },
  "e_training": {
    "vi": "Huấn luyện",
    "en": "Training"
  },
  "e_exercise": {
    "vi": "Diễn tập",
    "en": "Exercise"
  },
  "st_open": {
    "vi": "Đang mở",
    "en": "Open"
  },
  "st_done": {
    "vi": "Đã xong",
    "en": "Done"
  },
  "st_dropped": {
    "vi": "Không làm nữa",
    "en": "Dropped"
  },
  "h_hotwash": {
    "vi": "VII. RÚT KINH NGHIỆM TẠI CHỖ",
    "en": "VII. HOT WASH"
  },
  "hotwash_sum": {
    "vi": "{count} ý kiến của người tham gia, trong đó {anonymous} ẩn danh.",
    "en": "{count} {count:participant|participants} spoke, {anonymous} of them anonymously."
  },
  "hotwash_none": {
    "vi": "Chưa có ý kiến rút kinh nghiệm của người tham gia.",
    "en": "No participant has given an opinion."
  },
  "h_cost": {
    "vi": "VIII. KINH PHÍ",
    "en": "VIII. COST"
  },
  "cost_none": {
    "vi": "Chưa ghi nhận kinh phí của cuộc diễn tập (nhân lực, trang thiết bị, dịch vụ).",
    "en": "Nobody has recorded what the drill cost (people, equipment, services)."
  },
  "cost_caption": {
    "vi": "Kinh phí diễn tập (đồng)",
    "en": "Cost of the drill (VND)"
  },
  "c_item": {
    "vi": "Khoản chi",
    "en": "Kind"
  },
  "c_for": {
    "vi": "Nội dung chi",
    "en": "What for"
  },
  "c_work": {
    "vi": "Người × giờ",
    "en": "People × hours"
  },
  "c_estimate": {
    "vi": "Dự toán",
    "en": "Planned"
  },
  "c_spent": {
    "vi": "Đã chi",
    "en": "Spent"
  },
  "c_source": {
    "vi": "Nguồn",
    "en": "Source"
  },
  "cost_people": {
    "vi": "Nhân lực",
    "en": "People called upon"
  },
  "cost_equipment": {
    "vi": "Trang thiết bị",
    "en": "Devices"
  },
  "cost_services": {
    "vi": "Dịch vụ",
    "en": "Services bought"
  },
  "cost_other": {
    "vi": "Chi khác",
    "en": "Other costs"
  },
  "cost_total": {
    "vi": "Tổng cộng",
    "en": "Total"
  },
  "cost_people_hours": {
    "vi": "{persons} × {hours}",
    "en": "{persons} × {hours}"
  },
  "cost_work": {
    "vi": "Tổng công của người tham gia và Ban tổ chức: {hours} giờ công.",
    "en": "People worked {hours} {hours:hour|hours} in all."
  },
  "h_callouts": {
    "vi": "Báo động, huy động lực lượng",
    "en": "Call-outs"
  },
  "callouts_caption": {
    "vi": "Kết quả huy động (số người)",
    "en": "Call-outs (people)"
  },
  "c_callout": {
    "vi": "Lần báo động",
    "en": "Call-out"
  },
  "c_called": {
    "vi": "Được gọi",
    "en": "Called"
  },
  "c_prompt": {
    "vi": "Xác nhận trong 15 phút",
    "en": "Answered in 15 minutes"
  },
  "c_strength": {
    "vi": "Có mặt trong 60 phút",
    "en": "There in 60 minutes"
  },
  "c_arrived": {
    "vi": "Đã đến",
    "en": "Came"
  },
  "c_refused": {
    "vi": "Từ chối",
    "en": "Refused"
  },
  "c_replaced": {
    "vi": "Được thay",
    "en": "Replaced"
  },
  "callout_missing": {
    "vi": "thiếu kỹ năng cần thiết: {skills}.",
    "en": "skills that nobody brought: {skills}."
  },
  "callout_covered": {
    "vi": "người có mặt đủ các kỹ năng cần thiết.",
    "en": "those who came had all skills needed."
  },
  "hw_strengths": {
    "vi": "Điểm tốt:",
    "en": "Strengths:"
  },
  "hw_problems": {
    "vi": "Vướng mắc:",
    "en": "Problems:"
  },
  "hw_suggestions": {
    "vi": "Đề xuất:",
    "en": "Suggestions:"
  },
  "anonymous": {
    "vi": "ẩn danh",
    "en": "anonymous"
  },
  "said_by": {
    "vi": "{text} ({by})",
    "en": "{text} ({by})"
  },
  "h_end": {
    "vi": "IX. KẾT LUẬN",
    "en": "IX. CONCLUSION"
  },
  "conclusion": {
    "vi": "Kết luận, kiến nghị của Ban tổ chức",
    "en": "Conclusion and proposals of the organiser"
  },
  "over": {
    "vi": "./.",
    "en": "."
  },
  "a_injects": {
    "vi": "DANH MỤC TÌNH HUỐNG ĐÃ PHÁT",
    "en": "INJECTS DELIVERED"
  },
  "a_injects_caption": {
    "vi": "Tình huống theo thứ tự phát",
    "en": "Injects in order of delivery"
  },
  "a_duties": {
    "vi": "NGHĨA VỤ VÀ KẾT QUẢ ĐÁP ỨNG",
    "en": "DUTIES AND THEIR ANSWERS"
  },
  "a_duties_caption": {
    "vi": "Nghĩa vụ theo thứ tự phát sinh",
    "en": "Duties in order of opening"
  },
  "c_inject": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "c_to": {
    "vi": "Nơi nhận",
    "en": "To"
  },
  "c_opened": {
    "vi": "Phát sinh",
    "en": "Opened"
  },
  "c_answered": {
    "vi": "Đáp ứng",
    "en": "Answered"
  },
  "c_allowed": {
    "vi": "Mục tiêu / giới hạn",
    "en": "Target / limit"
  },
  "c_standing": {
    "vi": "Kết quả",
    "en": "Standing"
  },
  "injects_none": {
    "vi": "Không có tình huống nào được phát.",
    "en": "No inject was delivered."
  },
  "duties_none": {
    "vi": "Không có nghĩa vụ nào phát sinh.",
    "en": "No duty arose."
  },
  "duties_cut": {
    "vi": "Bảng dừng ở {count} dòng đầu; toàn bộ {all} nghĩa vụ xem trang “Nghĩa vụ” của bảng số liệu (xlsx, csv).",
    "en": "The table stops after {count} rows; all {all} duties stand on the sheet “Obligations” of the tables (xlsx, csv)."
  },
  "never": {
    "vi": "Không thực hiện",
    "en": "Not done"
  },
  "sheet_about": {
    "vi": "Thông tin",
    "en": "About"
  },
  "sheet_journal": {
    "vi": "Nhật ký",
    "en": "Journal"
  },
  "sheet_injects": {
    "vi": "Tình huống",
    "en": "Injects"
  },
  "sheet_acts": {
    "vi": "Hành động",
    "en": "Acts"
  },
  "sheet_duties": {
    "vi": "Nghĩa vụ",
    "en": "Obligations"
  },
  "sheet_scores": {
    "vi": "Điểm",
    "en": "Scores"
  },
  "sheet_contacts": {
    "vi": "Liên hệ",
    "en": "Contacts"
  },
  "sheet_participants": {
    "vi": "Người tham gia",
    "en": "Participants"
  },
  "sheet_blind": {
    "vi": "Điểm chấm ẩn danh",
    "en": "Blind ratings"
  },
  "sheet_agreement": {
    "vi": "Mức thống nhất",
    "en": "Agreement"
  },
  "t_name": {
    "vi": "Mục",
    "en": "Item"
  },
  "t_value": {
    "vi": "Giá trị",
    "en": "Value"
  },
  "t_record": {
    "vi": "Bản ghi",
    "en": "Record"
  },
  "t_time": {
    "vi": "Giờ diễn tập",
    "en": "Drill time"
  },
  "t_ms": {
    "vi": "Giờ diễn tập (ms)",
    "en": "Drill time (ms)"
  },
  "t_story": {
    "vi": "Giờ kịch bản",
    "en": "Story clock"
  },
  "t_kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "t_told": {
    "vi": "Nội dung",
    "en": "What happened"
  },
  "t_agency": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "t_agency_id": {
    "vi": "Mã cơ quan",
    "en": "Agency id"
  },
  "t_seat_id": {
    "vi": "Mã vị trí",
    "en": "Seat id"
  },
  "t_post": {
    "vi": "Chức danh",
    "en": "Post"
  },
  "t_data": {
    "vi": "Dữ liệu (JSON)",
    "en": "Data (JSON)"
  },
  "t_number": {
    "vi": "TT",
    "en": "No."
  },
  "t_inject_id": {
    "vi": "Mã tình huống",
    "en": "Inject id"
  },
  "t_title": {
    "vi": "Tiêu đề",
    "en": "Title"
  },
  "t_body": {
    "vi": "Nội dung tin",
    "en": "Message"
  },
  "t_status": {
    "vi": "Tình trạng",
    "en": "Status"
  },
  "t_by": {
    "vi": "Người điều khiển",
    "en": "By"
  },
  "t_reason": {
    "vi": "Lý do",
    "en": "Reason"
  },
  "t_channel": {
    "vi": "Kênh",
    "en": "Channel"
  },
  "t_sender": {
    "vi": "Nguồn",
    "en": "Sender"
  },
  "t_to": {
    "vi": "Nơi nhận",
    "en": "To"
  },
  "t_verb": {
    "vi": "Hành động",
    "en": "Act"
  },
  "t_verb_id": {
    "vi": "Mã hành động",
    "en": "Act id"
  },
  "t_about": {
    "vi": "Về hệ thống",
    "en": "About"
  },
  "t_details": {
    "vi": "Chi tiết",
    "en": "Details"
  },
  "t_text": {
    "vi": "Lời người tham gia",
    "en": "Words"
  },
  "t_misdirected": {
    "vi": "Gửi sai nơi",
    "en": "Misdirected to"
  },
  "t_incomplete": {
    "vi": "Biểu mẫu thiếu",
    "en": "Missing in form"
  },
  "t_reply": {
    "vi": "Trả lời bản ghi",
    "en": "Reply to record"
  },
  "t_person": {
    "vi": "Người",
    "en": "Person"
  },
  "t_opened": {
    "vi": "Phát sinh",
    "en": "Opened"
  },
  "t_opened_ms": {
    "vi": "Phát sinh (ms)",
    "en": "Opened (ms)"
  },
  "t_target": {
    "vi": "Mục tiêu (phút)",
    "en": "Target (min)"
  },
  "t_limit": {
    "vi": "Giới hạn (phút)",
    "en": "Limit (min)"
  },
  "t_answered": {
    "vi": "Đáp ứng",
    "en": "Answered"
  },
  "t_answered_ms": {
    "vi": "Đáp ứng (ms)",
    "en": "Answered (ms)"
  },
  "t_took": {
    "vi": "Mất (phút)",
    "en": "Took (min)"
  },
  "t_standing": {
    "vi": "Kết quả",
    "en": "Standing"
  },
  "t_credit": {
    "vi": "Mức đạt",
    "en": "Credit"
  },
  "t_weight": {
    "vi": "Trọng số",
    "en": "Weight"
  },
  "t_used": {
    "vi": "Trọng số áp dụng",
    "en": "Weight applied"
  },
  "t_points": {
    "vi": "Đóng góp",
    "en": "Points"
  },
  "t_graded": {
    "vi": "Có chấm",
    "en": "Graded"
  },
  "t_incident": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "t_objectives": {
    "vi": "Mục tiêu diễn tập",
    "en": "Objectives"
  },
  "t_basis": {
    "vi": "Căn cứ",
    "en": "Basis"
  },
  "t_mark": {
    "vi": "Độ tin cậy",
    "en": "Certainty"
  },
  "t_line": {
    "vi": "Tuyến báo cáo",
    "en": "Line"
  },
  "t_legal": {
    "vi": "Thời hạn theo quy định (không chấm)",
    "en": "Legal deadline (not scored)"
  },
  "t_records": {
    "vi": "Bản ghi làm chứng",
    "en": "Records"
  },
  "t_adjusted": {
    "vi": "Điều chỉnh",
    "en": "Adjusted"
  },
  "t_level": {
    "vi": "Cấp",
    "en": "Level"
  },
  "t_unit": {
    "vi": "Đơn vị",
    "en": "Unit"
  },
  "t_score": {
    "vi": "Điểm",
    "en": "Score"
  },
  "t_blind_journal": {
    "vi": "Mã nhật ký",
    "en": "Journal code"
  },
  "t_blind_scenario": {
    "vi": "Kịch bản",
    "en": "Scenario"
  },
  "t_blind_rater": {
    "vi": "Mã giám sát viên",
    "en": "Rater code"
  },
  "t_blind_mark": {
    "vi": "Điểm chấm (1–10)",
    "en": "Mark (1–10)"
  },
  "t_blind_total": {
    "vi": "Điểm toàn cuộc",
    "en": "Total"
  },
  "t_blind_outcome": {
    "vi": "Kết quả",
    "en": "Outcome"
  },
  "t_blind_judgement": {
    "vi": "Đánh giá",
    "en": "Judgement"
  },
  "t_blind_figure": {
    "vi": "Điểm trên phiếu điểm",
    "en": "Figure of the card"
  },
  "t_blind_journals": {
    "vi": "Số nhật ký",
    "en": "Journals"
  },
  "t_blind_raters": {
    "vi": "Số giám sát viên",
    "en": "Raters"
  },
  "t_blind_rank": {
    "vi": "Tương quan hạng (Spearman)",
    "en": "Rank correlation (Spearman)"
  },
  "t_blind_low": {
    "vi": "Từ (95 %)",
    "en": "From (95%)"
  },
  "t_blind_high": {
    "vi": "Đến (95 %)",
    "en": "To (95%)"
  },
  "t_blind_alpha": {
    "vi": "Alpha Krippendorff",
    "en": "Krippendorff's alpha"
  },
  "t_was": {
    "vi": "Chưa điều chỉnh",
    "en": "Unadjusted"
  },
  "t_band": {
    "vi": "Mức",
    "en": "Band"
  },
  "t_response": {
    "vi": "Thời gian phản ứng",
    "en": "Response time"
  },
  "t_coordination": {
    "vi": "Phối hợp",
    "en": "Coordination"
  },
  "t_settled": {
    "vi": "Đã chốt",
    "en": "Settled"
  },
  "t_open": {
    "vi": "Còn mở",
    "en": "Open"
  },
  "t_from": {
    "vi": "Nơi gửi",
    "en": "From"
  },
  "t_required": {
    "vi": "Bắt buộc",
    "en": "Required"
  },
  "t_made": {
    "vi": "Đã làm",
    "en": "Made"
  },
  "t_messages": {
    "vi": "Tin đã gửi",
    "en": "Messages"
  },
  "t_state": {
    "vi": "Tình trạng",
    "en": "State"
  },
  "t_player": {
    "vi": "Ai giữ",
    "en": "Held by"
  },
  "t_joined": {
    "vi": "Nhận vị trí",
    "en": "Joined"
  },
  "t_left": {
    "vi": "Rời vị trí",
    "en": "Left"
  },
  "t_acts": {
    "vi": "Số hành động",
    "en": "Acts"
  },
  "level_whole": {
    "vi": "Toàn cuộc",
    "en": "Drill"
  },
  "level_part": {
    "vi": "Phần",
    "en": "Part"
  },
  "level_inner": {
    "vi": "Phần của phối hợp",
    "en": "Part of coordination"
  },
  "level_team": {
    "vi": "Đội",
    "en": "Team"
  },
  "level_agency": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "level_seat": {
    "vi": "Vị trí",
    "en": "Seat"
  },
  "level_objective": {
    "vi": "Mục tiêu",
    "en": "Objective"
  },
  "level_phase": {
    "vi": "Giai đoạn",
    "en": "Phase"
  },
  "inject_fired": {
    "vi": "đã phát",
    "en": "fired"
  },
  "inject_skipped": {
    "vi": "bỏ qua",
    "en": "skipped"
  },
  "inject_lapsed": {
    "vi": "không cần phát",
    "en": "lapsed"
  },
  "inject_closed": {
    "vi": "đã đóng lại",
    "en": "closed"
  },
  "inject_held": {
    "vi": "đang giữ",
    "en": "held"
  },
  "inject_waiting": {
    "vi": "chưa đến lúc",
    "en": "not reached"
  },
  "accepted": {
    "vi": "được chấp nhận",
    "en": "accepted"
  },
  "asked": {
    "vi": "chờ phê duyệt",
    "en": "asked for approval"
  },
  "refused": {
    "vi": "không được chấp nhận",
    "en": "refused"
  },
  "kind_start": {
    "vi": "bắt đầu",
    "en": "start"
  },
  "kind_end": {
    "vi": "kết thúc",
    "en": "end"
  },
  "kind_act": {
    "vi": "hành động",
    "en": "act"
  },
  "kind_control": {
    "vi": "điều hành",
    "en": "control"
  },
  "kind_join": {
    "vi": "nhận vị trí",
    "en": "join"
  },
  "kind_leave": {
    "vi": "rời vị trí",
    "en": "leave"
  },
  "kind_work": {
    "vi": "công việc",
    "en": "work"
  },
  "kind_stage": {
    "vi": "diễn biến",
    "en": "stage"
  },
  "kind_state": {
    "vi": "trạng thái",
    "en": "state"
  },
  "kind_perceived": {
    "vi": "nhận biết",
    "en": "perceived"
  },
  "kind_inject": {
    "vi": "tình huống",
    "en": "inject"
  },
  "kind_delivery": {
    "vi": "tin đến",
    "en": "delivery"
  },
  "kind_incident": {
    "vi": "sự cố",
    "en": "incident"
  },
  "kind_aware": {
    "vi": "biết sự cố",
    "en": "aware"
  },
  "kind_duty": {
    "vi": "nghĩa vụ",
    "en": "duty"
  },
  "kind_answer": {
    "vi": "đáp ứng",
    "en": "answer"
  },
  "kind_support": {
    "vi": "tăng cường",
    "en": "support"
  },
  "cut": {
    "vi": "… (cắt bớt; xem nhật ký)",
    "en": "… (cut; see the journal)"
  },
  "form_subject": {
    "vi": "{agency} lập lúc {time} của cuộc diễn tập",
    "en": "Filled in by {agency} at {time} of the drill"
  },
  "form_missing": {
    "vi": "Khi nộp còn thiếu mục bắt buộc: {fields}.",
    "en": "Required fields empty when sent: {fields}."
  },
  "form_handled": {
    "vi": "đã xử lý",
    "en": "handled"
  },
  "form_not_yet": {
    "vi": "chưa xử lý",
    "en": "not yet handled"
  },
  "form_text": {
    "vi": "Nội dung kèm theo:",
    "en": "Text sent with it:"
  },
  "form_to": {
    "vi": "- {agency};",
    "en": "- {agency};"
  },
  "form_clock": {
    "vi": "{story} ngày {day} ({value} giờ diễn tập)",
    "en": "{story} on {day} ({value} drill time)"
  },
  "fs_reporter": {
    "vi": "Tổ chức, cá nhân báo cáo",
    "en": "Reporter"
  },
  "fs_contact": {
    "vi": "Người liên hệ",
    "en": "Contact person"
  },
  "fs_system": {
    "vi": "Hệ thống bị sự cố",
    "en": "The system"
  },
  "fs_incident": {
    "vi": "Sự cố",
    "en": "The incident"
  },
  "fs_technical": {
    "vi": "Thông tin kỹ thuật của hệ thống",
    "en": "Technical facts of the system"
  },
  "fs_result": {
    "vi": "Kết quả ứng cứu",
    "en": "Result of the response"
  },
  "fs_requests": {
    "vi": "Tài liệu kèm theo, kiến nghị",
    "en": "Attachments and requests"
  },
  "fs_time": {
    "vi": "Thời gian báo cáo",
    "en": "Time of the report"
  },
  "form_made_of": {
    "vi": "Thông tin về cuộc diễn tập",
    "en": "About the drill"
  },
  "form_record": {
    "vi": "Bản ghi trong nhật ký",
    "en": "Record in the journal"
  },
  "form_none": {
    "vi": "Trong cuộc diễn tập không có báo cáo nào theo mẫu này.",
    "en": "Nobody sent a report of this form in the drill."
  },
  "personal": {
    "vi": "DÒNG THỜI GIAN CÁ NHÂN",
    "en": "PERSONAL TIMELINE"
  },
  "my_message": {
    "vi": "Nhận từ {sender}, qua {channel}: “{title}”.",
    "en": "From {sender} by {channel}: “{title}”."
  },
  "somebody_else": {
    "vi": "không rõ",
    "en": "somebody"
  },
  "my_score": {
    "vi": "{seat}: {score}/100, xếp loại {band}; thời gian phản ứng {response}, phối hợp {coordination}. Điểm này gồm hai phần tách được cho từng vị trí.",
    "en": "{seat}: {score} of 100, {band}; response time {response}, coordination {coordination}. It holds the two parts that can be told apart by seat."
  },
  "my_course_more": {
    "vi": "Bảng dừng ở {most} dòng đầu; còn {count} dòng khác trên trang “Nhật ký” của bảng số liệu (xlsx, csv).",
    "en": "The table stops after {most} rows; {count} more {count:stands|stand} on the sheet “Journal” of the tables (xlsx, csv)."
  },
  "personal_lead": {
    "vi": "Những gì vị trí này đã nhận, phải làm và đã làm. Không kèm điểm của người khác.",
    "en": "What this seat was told, had to do and did. Nobody else's marks are in it."
  },
  "h_my_duties": {
    "vi": "Việc phải làm",
    "en": "What had to be done"
  },
  "h_my_course": {
    "vi": "Diễn biến",
    "en": "What happened"
  },
  "my_duties_caption": {
    "vi": "Việc phải làm và kết quả",
    "en": "What had to be done, and how it went"
  },
  "my_course_caption": {
    "vi": "Tin đã nhận và việc đã làm",
    "en": "Messages received and acts done"
  },
  "my_duties_none": {
    "vi": "Vị trí này không có việc nào được chấm.",
    "en": "Nothing was graded for this seat."
  },
  "my_course_none": {
    "vi": "Vị trí này không nhận tin, cũng không làm gì.",
    "en": "This seat was told nothing and did nothing."
  },
  "title_tables": {
    "vi": "Bảng số liệu",
    "en": "Tables"
  },
  "title_ocel": {
    "vi": "Nhật ký sự kiện OCEL 2.0",
    "en": "Event log, OCEL 2.0"
  },
  "title_form_03": {
    "vi": "Mẫu 03",
    "en": "Form 03"
  },
  "title_form_04": {
    "vi": "Mẫu 04",
    "en": "Form 04"
  },
  "title_personal": {
    "vi": "Dòng thời gian cá nhân",
    "en": "Personal timeline"
  },
  "title_participants": {
    "vi": "Danh sách người tham gia",
    "en": "Participants"
  },
  "title_journal": {
    "vi": "Nhật ký",
    "en": "Journal"
  },
  "title_signature": {
    "vi": "Chữ ký của nhật ký",
    "en": "Signature of the journal"
  },
  "title_offline": {
    "vi": "Báo cáo xem ngoại tuyến",
    "en": "Report to read offline"
  },
  "f_script": {
    "vi": "Kịch bản",
    "en": "Scenario played"
  },
  "script_approved": {
    "vi": "Bản thảo {draft}, bản {number}, ĐÃ PHÊ DUYỆT; SHA-256 của văn bản {hash}; SHA-256 của toàn bộ nội dung được phê duyệt {covers}",
    "en": "Draft {draft}, version {number}, APPROVED; SHA-256 of its text {hash}; SHA-256 of all that was approved {covers}"
  },
  "script_unapproved": {
    "vi": "Bản thảo {draft}, bản {number}, CHƯA PHÊ DUYỆT; SHA-256 của văn bản {hash}; SHA-256 của toàn bộ nội dung đã diễn {covers}",
    "en": "Draft {draft}, version {number}, NOT APPROVED; SHA-256 of its text {hash}; SHA-256 of all that was played {covers}"
  },
  "unapproved_foot": {
    "vi": "KỊCH BẢN CHƯA PHÊ DUYỆT",
    "en": "SCENARIO NOT APPROVED"
  },
  "h_departures": {
    "vi": "Thay đổi so với kịch bản",
    "en": "Departures from the script"
  },
  "departures_none": {
    "vi": "Cuộc diễn tập được điều hành đúng kịch bản; không có thay đổi nào.",
    "en": "The drill was run as scripted; nothing was changed."
  },
  "departures_lead": {
    "vi": "Trong khi diễn tập, người điều khiển đã thực hiện {count} thay đổi so với kịch bản.",
    "en": "Facilitators departed from the script {count} {count:time|times} while the drill ran."
  },
  "departures_caption": {
    "vi": "Thay đổi so với kịch bản trong khi diễn tập",
    "en": "Departures from the script during the drill"
  },
  "c_departure": {
    "vi": "Nội dung thay đổi",
    "en": "What was changed"
  },
  "c_facilitator": {
    "vi": "Người thực hiện",
    "en": "By"
  },
  "departure_fire": {
    "vi": "Phát ngay tình huống “{title}”",
    "en": "Inject “{title}” fired at once"
  },
  "departure_hold": {
    "vi": "Giữ lại tình huống “{title}”",
    "en": "Inject “{title}” held"
  },
  "departure_release": {
    "vi": "Cho phát lại tình huống “{title}”",
    "en": "Inject “{title}” released"
  },
  "departure_skip": {
    "vi": "Bỏ tình huống “{title}”; lý do: {reason}",
    "en": "Inject “{title}” left out; reason: {reason}"
  },
  "departure_add": {
    "vi": "Thêm tình huống “{title}”; nơi nhận: {to}",
    "en": "Inject “{title}” added; to: {to}"
  },
  "departure_edit": {
    "vi": "Sửa tình huống “{title}”: {changes}",
    "en": "Inject “{title}” edited: {changes}"
  },
  "departure_from_to": {
    "vi": "{field} từ “{was}” thành “{now}”",
    "en": "{field} from “{was}” to “{now}”"
  },
  "departure_same": {
    "vi": "không có nội dung nào khác",
    "en": "nothing differs"
  },
  "departure_all": {
    "vi": "tất cả",
    "en": "everybody"
  },
  "departure_field_title": {
    "vi": "tiêu đề",
    "en": "title"
  },
  "departure_field_body": {
    "vi": "nội dung",
    "en": "text"
  },
  "departure_field_to": {
    "vi": "nơi nhận",
    "en": "receivers"
  },
  "departure_field_channel": {
    "vi": "kênh",
    "en": "channel"
  },
  "departure_field_at": {
    "vi": "thời điểm",
    "en": "time"
  },
  "departure_field_expect": {
    "vi": "kỳ vọng",
    "en": "expectations"
  },
  "departure_field_options": {
    "vi": "phương án",
    "en": "options"
  },
  "departure_field_notes": {
    "vi": "ghi chú",
    "en": "notes"
  },
  "departure_field_other": {
    "vi": "chi tiết khác",
    "en": "other details"
  },
  "departure_stage_fire": {
    "vi": "Cho diễn ra ngay: {what}",
    "en": "Brought on at once: {what}"
  },
  "departure_stage_hold": {
    "vi": "Giữ lại diễn biến: {what}",
    "en": "Held: {what}"
  },
  "departure_stage_release": {
    "vi": "Cho diễn ra tiếp: {what}",
    "en": "Released: {what}"
  },
  "departure_stage_strengthen": {
    "vi": "Thay đổi mức độ ({factor} lần): {what}",
    "en": "Strength changed ({factor} times): {what}"
  },
  "departure_say": {
    "vi": "Nhắn thay {sender}: “{title}”",
    "en": "Message in the name of {sender}: “{title}”"
  },
  "departure_exhibit": {
    "vi": "Đưa tệp “{title}” vào diễn tập (SHA-256 {hash})",
    "en": "Adds the file “{title}” (SHA-256 {hash})"
  },
  "h_spent": {
    "vi": "Kinh phí tổ chức diễn tập",
    "en": "What holding the drill cost"
  },
  "ledger_caption": {
    "vi": "Lực lượng, phương tiện, dịch vụ đã huy động",
    "en": "People, equipment and services called upon"
  },
  "sheet_ledger": {
    "vi": "Huy động",
    "en": "Called upon"
  },
  "t_called_kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "t_called_what": {
    "vi": "Nội dung",
    "en": "What was called upon"
  },
  "t_called_people": {
    "vi": "Người",
    "en": "Persons"
  },
  "t_called_hours": {
    "vi": "Giờ công",
    "en": "Hours of work"
  },
  "t_called_amount": {
    "vi": "Số lượng",
    "en": "Quantity"
  },
  "t_called_unit": {
    "vi": "Đơn vị tính",
    "en": "Unit of measure"
  },
  "t_called_dong": {
    "vi": "Tiền (đồng)",
    "en": "Amount (VND)"
  },
  "t_called_mark": {
    "vi": "Căn cứ số liệu",
    "en": "What it rests on"
  }
};
