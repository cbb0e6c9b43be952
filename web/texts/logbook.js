export default {
  "logbooks": {
    "vi": "Sổ diễn tập thực chiến",
    "en": "Live-drill logbooks"
  },
  "log_limits": {
    "vi": "Sổ này ghi lại một cuộc diễn tập thực chiến trên hệ thống thật theo Chỉ thị 60/CT-BTTTT; không thay cho cuộc diễn tập ấy, không cho phép hay hợp pháp hóa việc tấn công hệ thống nào. Việc cho phép thuộc người có thẩm quyền và chủ quản hệ thống thông tin.",
    "en": "This logbook records a drill on real systems as Directive 60/CT-BTTTT asks for; it neither replaces that drill nor permits or legalises an attack on any system. Permission is for those with the authority, and for the owner of the system."
  },
  "log_limits_lead": {
    "vi": "Chỉ là sổ ghi.",
    "en": "Only a record."
  },
  "log_secret_help": {
    "vi": "Không ghi nội dung thuộc bí mật nhà nước. Nội dung đã ghi và tệp được mã hóa bằng khóa riêng của sổ; nhật ký chỉ giữ ký hiệu, thời điểm, mức độ và mã băm.",
    "en": "Enter nothing that is a state secret. Words and files are encrypted with the logbook's own key; the journal keeps references, times, marks and hashes."
  },
  "log_new": {
    "vi": "Lập sổ mới",
    "en": "New logbook"
  },
  "log_none": {
    "vi": "Chưa có sổ nào.",
    "en": "There is no logbook yet."
  },
  "log_acts_none": {
    "vi": "Chưa có điểm yếu nào được tính: đội tấn công ghi vào sổ, giám sát viên xác minh.",
    "en": "No weakness counts yet: red teams enter them in the logbook, an evaluator verifies them."
  },
  "log_none_yours": {
    "vi": "Ban tổ chức chưa chọn tài khoản này làm giám sát viên của cuộc nào.",
    "en": "The organisers have not yet named this account as evaluator of any drill."
  },
  "log_title": {
    "vi": "Tên cuộc diễn tập (không mã hóa)",
    "en": "Name of the drill (not encrypted)"
  },
  "log_begins": {
    "vi": "Bắt đầu",
    "en": "Begins"
  },
  "log_ends": {
    "vi": "Kết thúc",
    "en": "Ends"
  },
  "log_window": {
    "vi": "Khung thời gian",
    "en": "Window"
  },
  "log_targets": {
    "vi": "Mục tiêu",
    "en": "Targets"
  },
  "log_tools": {
    "vi": "Công cụ giám sát, bảo vệ đang có",
    "en": "Monitoring and protection tools in place"
  },
  "log_red": {
    "vi": "Đội tấn công",
    "en": "Red team"
  },
  "log_blue": {
    "vi": "Đội phòng thủ",
    "en": "Blue team"
  },
  "log_contacts": {
    "vi": "Liên hệ khẩn cấp",
    "en": "Emergency contacts"
  },
  "log_methods": {
    "vi": "Công cụ, phương thức được dùng",
    "en": "Tools and methods allowed"
  },
  "log_depth": {
    "vi": "Mức độ khai thác",
    "en": "Depth of exploitation"
  },
  "log_conduct": {
    "vi": "Nội quy",
    "en": "Rules of conduct"
  },
  "log_stop": {
    "vi": "Khẩu lệnh dừng",
    "en": "Stop word"
  },
  "log_pledge": {
    "vi": "Cam kết của các đội",
    "en": "Pledge of the teams"
  },
  "log_most": {
    "vi": "Điểm tối đa mỗi đội mỗi ngày",
    "en": "Maximum points per team and day"
  },
  "log_lines": {
    "vi": "Mỗi dòng một mục.",
    "en": "One per line."
  },
  "log_weights": {
    "vi": "Thang điểm do Ban tổ chức chọn; không có mức chính thức.",
    "en": "The scale is the organisers' choice; there is no official one."
  },
  "log_conduct_usual": {
    "vi": "Chỉ tấn công mục tiêu trong danh sách, trong khung thời gian, đến mức độ đã định.\nKhông làm gián đoạn dịch vụ; không sửa, không xóa, không lấy dữ liệu thật.\nKhi có khẩu lệnh dừng, dừng ngay và báo Ban tổ chức.\nMọi yêu cầu giữa hai bên đều qua Ban tổ chức.\nMọi việc làm phải có minh chứng; phát hiện điều gì phải báo ngay.",
    "en": "Attack nothing but the listed targets, within the window, to the depth agreed.\nInterrupt no service; change, delete and take no real data.\nAt the stop word, stop at once and tell the organisers.\nWhatever either side asks of the other goes through the organisers.\nShow evidence of everything; report what you notice at once."
  },
  "log_pledge_usual": {
    "vi": "Chúng tôi đã đọc, hiểu rõ và cam kết chấp hành nội quy; giữ kín mọi thông tin biết được; khi diễn tập kết thúc, xóa dữ liệu, công cụ, tài khoản đã tạo.",
    "en": "We have read and understood the rules and undertake to follow them; to keep to ourselves what we learn; and, when the drill is over, to remove the data, tools and accounts that we made."
  },
  "log_begin_book": {
    "vi": "Lập sổ",
    "en": "Create the logbook"
  },
  "log_state": {
    "vi": "Trạng thái",
    "en": "State"
  },
  "log_state_ready": {
    "vi": "Chưa bắt đầu",
    "en": "Not begun"
  },
  "log_state_running": {
    "vi": "Đang diễn ra",
    "en": "Under way"
  },
  "log_state_stopped": {
    "vi": "Đã dừng khẩn cấp",
    "en": "Stopped"
  },
  "log_state_closed": {
    "vi": "Đã đóng",
    "en": "Closed"
  },
  "log_state_purged": {
    "vi": "Đã hủy khóa",
    "en": "Key destroyed"
  },
  "log_kind_began": {
    "vi": "Bắt đầu diễn tập",
    "en": "Begin the drill"
  },
  "log_kind_stopped": {
    "vi": "Dừng khẩn cấp",
    "en": "Stop everything"
  },
  "log_kind_resumed": {
    "vi": "Cho tiếp tục",
    "en": "Resume the drill"
  },
  "log_kind_closed": {
    "vi": "Đóng sổ",
    "en": "Close the logbook"
  },
  "log_kind_finding": {
    "vi": "Điểm yếu đã khai thác",
    "en": "Weakness exploited"
  },
  "log_kind_request": {
    "vi": "Yêu cầu gửi đội phòng thủ",
    "en": "Request to the blue team"
  },
  "log_kind_detection": {
    "vi": "Phát hiện tấn công",
    "en": "Attack noticed"
  },
  "log_kind_action": {
    "vi": "Biện pháp đã thực hiện",
    "en": "Action taken"
  },
  "log_kind_answered": {
    "vi": "Ban tổ chức trả lời",
    "en": "The organisers' answer"
  },
  "log_kind_verified": {
    "vi": "Ban tổ chức xác minh",
    "en": "The organisers' verdict"
  },
  "log_kind_scored": {
    "vi": "Chấm điểm, nhận xét trong ngày",
    "en": "Score and comment for the day"
  },
  "log_kind_planned": {
    "vi": "Việc phải khắc phục",
    "en": "Something to mend"
  },
  "log_kind_judges": {
    "vi": "Chọn giám sát viên",
    "en": "Choose evaluators"
  },
  "log_kind_pledged": {
    "vi": "Ký cam kết",
    "en": "Sign the pledge"
  },
  "log_kind_code": {
    "vi": "Cấp mã mới",
    "en": "New code"
  },
  "log_kind_key": {
    "vi": "Đã lấy khóa ra",
    "en": "Key taken out"
  },
  "log_closed_help": {
    "vi": "Các đội không ghi thêm được nữa; Ban tổ chức vẫn xác minh, chấm điểm, lập kế hoạch khắc phục.",
    "en": "The teams can enter nothing more; the organisers can still verify, score and plan what is to be mended."
  },
  "log_reason": {
    "vi": "Lý do",
    "en": "Reason"
  },
  "log_team": {
    "vi": "Đội",
    "en": "Team"
  },
  "log_teams": {
    "vi": "Các đội và mã vào",
    "en": "Teams and their codes"
  },
  "log_teams_only": {
    "vi": "Các đội",
    "en": "Teams"
  },
  "log_teams_help": {
    "vi": "Mỗi đội vào bằng mã riêng tại",
    "en": "Each team enters its code at"
  },
  "log_code": {
    "vi": "Mã",
    "en": "Code"
  },
  "log_code_new": {
    "vi": "Cấp mã mới",
    "en": "New code"
  },
  "log_not_pledged": {
    "vi": "chưa ký cam kết",
    "en": "has not signed the pledge"
  },
  "log_was_pledged": {
    "vi": "đã ký",
    "en": "signed"
  },
  "log_signer": {
    "vi": "Người ký",
    "en": "Signed by"
  },
  "log_signed_at": {
    "vi": "Thời điểm",
    "en": "When"
  },
  "log_signature": {
    "vi": "Chữ ký",
    "en": "Signature"
  },
  "log_pledges": {
    "vi": "Các đội ký cam kết",
    "en": "Pledges of the teams"
  },
  "log_judges": {
    "vi": "Giám sát viên chấm cuộc diễn tập",
    "en": "Evaluators of the drill"
  },
  "log_judges_help": {
    "vi": "Giám sát viên được chọn xem mọi mục đã ghi, xác minh, nhận xét và chấm điểm từng ngày bằng tài khoản của mình; không xem mã của các đội, không bắt đầu, dừng, đóng sổ hay lấy khóa.",
    "en": "An evaluator chosen here sees everything entered, verifies, comments and scores each day with their own account; they see no team's code, and cannot begin, stop or close the drill or take the key."
  },
  "log_judges_none": {
    "vi": "Chưa có tài khoản giám sát viên nào; chỉ đạo diễn tập tạo ở trang Tài khoản.",
    "en": "There is no evaluator's account yet; a director makes one on the page Accounts."
  },
  "log_judge_help": {
    "vi": "Giám sát viên xác minh các mục, nhận xét và chấm điểm từng ngày.",
    "en": "Evaluators verify entries, comment and score each day."
  },
  "log_target": {
    "vi": "Mục tiêu bị tác động",
    "en": "Target affected"
  },
  "log_at": {
    "vi": "Thời điểm",
    "en": "When"
  },
  "log_severity": {
    "vi": "Mức độ",
    "en": "Severity"
  },
  "log_severity_low": {
    "vi": "Thấp",
    "en": "Low"
  },
  "log_severity_medium": {
    "vi": "Trung bình",
    "en": "Medium"
  },
  "log_severity_high": {
    "vi": "Cao",
    "en": "High"
  },
  "log_severity_critical": {
    "vi": "Nghiêm trọng",
    "en": "Critical"
  },
  "log_harms": {
    "vi": "Ảnh hưởng tới",
    "en": "Affects"
  },
  "log_harm_resources": {
    "vi": "Tài nguyên",
    "en": "Resources"
  },
  "log_harm_data": {
    "vi": "Dữ liệu",
    "en": "Data"
  },
  "log_harm_users": {
    "vi": "Người dùng",
    "en": "Users"
  },
  "log_weakness": {
    "vi": "Điểm yếu",
    "en": "Weakness"
  },
  "log_effect": {
    "vi": "Hậu quả",
    "en": "Effect"
  },
  "log_text": {
    "vi": "Nội dung",
    "en": "Details"
  },
  "log_what": {
    "vi": "Nội dung",
    "en": "Details"
  },
  "log_how": {
    "vi": "Phát hiện nhờ",
    "en": "Noticed by"
  },
  "log_by_what": {
    "vi": "Phát hiện nhờ",
    "en": "By what"
  },
  "log_tools_seen": {
    "vi": "Công cụ đã cảnh báo",
    "en": "Tools that raised the alert"
  },
  "log_breached": {
    "vi": "Bị xâm nhập",
    "en": "Breached"
  },
  "log_leaked": {
    "vi": "Bị lộ dữ liệu",
    "en": "Data leaked"
  },
  "log_breached_leaked": {
    "vi": "Xâm nhập: {breached}; lộ dữ liệu: {leaked}",
    "en": "Breached: {breached}; leaked: {leaked}"
  },
  "log_answer_yes": {
    "vi": "Có",
    "en": "Yes"
  },
  "log_answer_no": {
    "vi": "Không",
    "en": "No"
  },
  "log_answer_unknown": {
    "vi": "Chưa rõ",
    "en": "Not known"
  },
  "log_pillar": {
    "vi": "Trụ cột",
    "en": "Pillar"
  },
  "log_pillar_people": {
    "vi": "Con người",
    "en": "People"
  },
  "log_pillar_process": {
    "vi": "Quy trình",
    "en": "Process"
  },
  "log_pillar_technology": {
    "vi": "Công nghệ",
    "en": "Technology"
  },
  "log_effective": {
    "vi": "Đã chứng tỏ có hiệu quả",
    "en": "Shown to work"
  },
  "log_who": {
    "vi": "Người thực hiện",
    "en": "Who did it"
  },
  "log_name": {
    "vi": "Họ tên, chức vụ người đại diện ký",
    "en": "Name and post of the person who signs"
  },
  "log_to": {
    "vi": "Chuyển cho",
    "en": "Passed on to"
  },
  "log_to_nobody": {
    "vi": "Không chuyển",
    "en": "Not passed on"
  },
  "log_answer_text": {
    "vi": "Nội dung chuyển, hoặc lý do không chuyển",
    "en": "What is passed on, or why nothing is"
  },
  "log_verdict": {
    "vi": "Kết luận",
    "en": "Verdict"
  },
  "log_verdict_confirmed": {
    "vi": "Đúng",
    "en": "Confirmed"
  },
  "log_verdict_rejected": {
    "vi": "Không đúng",
    "en": "Rejected"
  },
  "log_verdict_duplicate": {
    "vi": "Trùng",
    "en": "Duplicate"
  },
  "log_unseen": {
    "vi": "Chưa xác minh",
    "en": "Not yet verified"
  },
  "log_finding": {
    "vi": "Phát hiện điểm yếu nào",
    "en": "Which weakness it noticed"
  },
  "log_finding_none": {
    "vi": "Không khớp điểm yếu nào",
    "en": "None of the weaknesses"
  },
  "log_where_weak": {
    "vi": "Điểm yếu nằm ở",
    "en": "The weakness lies in"
  },
  "log_comment": {
    "vi": "Nhận xét",
    "en": "Comment"
  },
  "log_day": {
    "vi": "Ngày",
    "en": "Day"
  },
  "log_points": {
    "vi": "Điểm",
    "en": "Points"
  },
  "log_element": {
    "vi": "Lĩnh vực",
    "en": "Element"
  },
  "log_element_plan": {
    "vi": "Kế hoạch",
    "en": "Plan"
  },
  "log_element_organisation": {
    "vi": "Tổ chức",
    "en": "Organisation"
  },
  "log_element_equipment": {
    "vi": "Trang thiết bị",
    "en": "Equipment"
  },
  "log_element_training": {
    "vi": "Huấn luyện",
    "en": "Training"
  },
  "log_element_exercise": {
    "vi": "Diễn tập",
    "en": "Exercise"
  },
  "log_owner": {
    "vi": "Cơ quan chủ trì khắc phục",
    "en": "Who mends it"
  },
  "log_contact": {
    "vi": "Đầu mối",
    "en": "Contact"
  },
  "log_due": {
    "vi": "Hạn khắc phục",
    "en": "Mended by"
  },
  "log_plan_what": {
    "vi": "Việc phải làm",
    "en": "What is to be done"
  },
  "log_enter": {
    "vi": "Ghi vào sổ",
    "en": "Enter"
  },
  "log_verify": {
    "vi": "Xác minh",
    "en": "Verify"
  },
  "log_verify_again": {
    "vi": "Xác minh lại",
    "en": "Verify again"
  },
  "log_answer": {
    "vi": "Trả lời",
    "en": "Answer"
  },
  "log_mend": {
    "vi": "Lập việc khắc phục",
    "en": "Plan the mending"
  },
  "log_file": {
    "vi": "Tệp minh chứng (tối đa 5 MB)",
    "en": "Evidence (at most 5 MB)"
  },
  "log_file_kind": {
    "vi": "Chỉ nhận pdf, Word, Excel, OpenDocument, ảnh, mp4, văn bản, nhật ký, pcap hoặc zip. Hãy chọn tệp khác.",
    "en": "Only pdf, Word, Excel, OpenDocument, pictures, mp4, text, logs, pcap or zip are accepted. Choose another file."
  },
  "log_file_size": {
    "vi": "Tệp minh chứng trống hoặc quá 5 MB. Hãy chia nhỏ hoặc nén lại.",
    "en": "The evidence is empty or over 5 MB. Split or compress it."
  },
  "log_entries": {
    "vi": "Ban tổ chức và các đội đã ghi",
    "en": "What was entered"
  },
  "log_findings": {
    "vi": "Điểm yếu các đội tấn công đã khai thác",
    "en": "Weaknesses that red teams exploited"
  },
  "log_requests": {
    "vi": "Yêu cầu của các đội tấn công",
    "en": "Requests of the red teams"
  },
  "log_detections": {
    "vi": "Các cuộc tấn công đội phòng thủ đã phát hiện",
    "en": "Attacks that blue teams noticed"
  },
  "log_actions": {
    "vi": "Biện pháp của các đội phòng thủ",
    "en": "What blue teams did"
  },
  "log_scores": {
    "vi": "Điểm từng ngày",
    "en": "Scores by day"
  },
  "log_scores_lead": {
    "vi": "Tối đa {most} điểm mỗi đội mỗi ngày; thang điểm do Ban tổ chức chọn. Mỗi giám sát viên chấm riêng; điểm của ngày là điểm Ban tổ chức chấm, khi Ban tổ chức không chấm thì là trung bình điểm của các giám sát viên.",
    "en": "At most {most} points per team and day; the scale is the organisers' choice. Each evaluator marks separately; a day's points are the organisers' mark, or, where they give none, the mean of the evaluators' marks."
  },
  "log_mark": {
    "vi": "{who}: {points} điểm",
    "en": "{who}: {points} {points:point|points}"
  },
  "log_by_organisers": {
    "vi": "Ban tổ chức",
    "en": "organisers"
  },
  "log_own_first": {
    "vi": "Chấm đội nào, ngày nào rồi mới thấy điểm người khác chấm đội ấy, ngày ấy.",
    "en": "Others' marks for a team and day appear once you have given your own."
  },
  "log_totals": {
    "vi": "Tổng điểm",
    "en": "Totals"
  },
  "log_plan": {
    "vi": "Kế hoạch khắc phục",
    "en": "Improvement plan"
  },
  "log_review": {
    "vi": "Đánh giá",
    "en": "Review"
  },
  "log_back": {
    "vi": "Về sổ",
    "en": "Back to the logbook"
  },
  "log_acts": {
    "vi": "Điểm yếu được tính",
    "en": "Weaknesses that count"
  },
  "log_rejected": {
    "vi": "Không tính (không đúng, trùng)",
    "en": "Not counted (rejected, duplicate)"
  },
  "log_noticed": {
    "vi": "Bị phát hiện",
    "en": "Noticed"
  },
  "log_unnoticed": {
    "vi": "Không bị phát hiện",
    "en": "Not noticed"
  },
  "log_not_noticed": {
    "vi": "Không bị phát hiện trong cuộc diễn tập",
    "en": "Not noticed during the drill"
  },
  "log_after": {
    "vi": "Từ lúc tấn công đến lúc phát hiện",
    "en": "From the attack to its detection"
  },
  "log_told": {
    "vi": "Đến lúc ghi vào sổ",
    "en": "Until it was entered in the logbook"
  },
  "log_middle": {
    "vi": "Trung vị thời gian phát hiện",
    "en": "Median time to detection"
  },
  "log_silent": {
    "vi": "Công cụ không thấy gì",
    "en": "Tools that saw nothing"
  },
  "log_open": {
    "vi": "Chưa được xác minh, trả lời",
    "en": "Not verified or answered yet"
  },
  "log_by_severity": {
    "vi": "Theo mức độ",
    "en": "By severity"
  },
  "log_pillars": {
    "vi": "Con người, quy trình, công nghệ",
    "en": "People, process, technology"
  },
  "log_weak": {
    "vi": "Số điểm yếu",
    "en": "Number of weaknesses"
  },
  "log_noticed_by": {
    "vi": "Số cuộc tấn công phát hiện được",
    "en": "Attacks noticed"
  },
  "log_done": {
    "vi": "Biện pháp đã thực hiện",
    "en": "Actions taken"
  },
  "log_effective_count": {
    "vi": "Có hiệu quả",
    "en": "Shown to work"
  },
  "log_span": {
    "vi": "{hours} giờ {minutes} phút",
    "en": "{hours} h {minutes} min"
  },
  "log_before": {
    "vi": "trước {span}",
    "en": "{span} before"
  },
  "log_nobody": {
    "vi": "không có",
    "en": "none"
  },
  "log_gone": {
    "vi": "(khóa đã hủy, không đọc được)",
    "en": "(key destroyed; cannot be read)"
  },
  "log_broken": {
    "vi": "Nội dung của mục này không khớp nhật ký: đã bị sửa hoặc mất.",
    "en": "The content of this entry does not match the journal: it was changed or lost."
  },
  "log_altered": {
    "vi": "Nhật ký bị sửa từ mục {seq}.",
    "en": "The journal was altered from entry {seq} on."
  },
  "log_paper_rules": {
    "vi": "NỘI QUY VÀ CAM KẾT DIỄN TẬP THỰC CHIẾN",
    "en": "RULES AND PLEDGE OF A LIVE DRILL"
  },
  "log_paper_report": {
    "vi": "BÁO CÁO KẾT QUẢ DIỄN TẬP THỰC CHIẾN",
    "en": "AFTER-ACTION REPORT OF A LIVE DRILL"
  },
  "log_paper_plan": {
    "vi": "KẾ HOẠCH KHẮC PHỤC SAU DIỄN TẬP THỰC CHIẾN",
    "en": "IMPROVEMENT PLAN AFTER A LIVE DRILL"
  },
  "log_link_rules": {
    "vi": "Nội quy, cam kết",
    "en": "Rules and pledge"
  },
  "log_link_report": {
    "vi": "Báo cáo kết quả",
    "en": "After-action report"
  },
  "log_link_plan": {
    "vi": "Văn bản kế hoạch khắc phục",
    "en": "Improvement plan on paper"
  },
  "log_link_journal": {
    "vi": "Nhật ký (ký hiệu và mã băm)",
    "en": "Journal (references and hashes)"
  },
  "log_h_general": {
    "vi": "I. Thông tin chung",
    "en": "I. General information"
  },
  "log_h_measured": {
    "vi": "II. Kết quả đo được",
    "en": "II. What was measured"
  },
  "log_h_red": {
    "vi": "III. Kết quả của các đội tấn công",
    "en": "III. What the red teams found"
  },
  "log_h_blue": {
    "vi": "IV. Kết quả của các đội phòng thủ",
    "en": "IV. What the blue teams noticed and did"
  },
  "log_h_scores": {
    "vi": "V. Điểm và nhận xét",
    "en": "V. Scores and comments"
  },
  "log_h_key": {
    "vi": "Khóa và hủy dữ liệu",
    "en": "Key and destruction"
  },
  "log_key_help": {
    "vi": "Khóa không nằm trong bản sao lưu của máy chủ. Muốn đọc lại sổ sau khi khôi phục từ bản sao lưu, hãy lấy khóa ra và giữ riêng, chẳng hạn trong phong bì niêm phong; nhật ký ghi lại việc lấy khóa.",
    "en": "No backup of the server holds the key. To read the logbook after a restore, take the key out and keep it apart, in a sealed envelope, say; the journal notes that it was taken."
  },
  "log_key_take": {
    "vi": "Lấy khóa ra",
    "en": "Take the key out"
  },
  "log_key_back_help": {
    "vi": "Máy chủ không có khóa của sổ này (dữ liệu được khôi phục từ bản sao lưu). Dán khóa đã giữ riêng vào đây.",
    "en": "This server has no key for the logbook (its data was restored from a backup). Paste the key that was kept apart."
  },
  "log_key": {
    "vi": "Khóa",
    "en": "Key"
  },
  "log_key_back": {
    "vi": "Đưa khóa vào",
    "en": "Bring the key back"
  },
  "log_key_wrong": {
    "vi": "Khóa không mở được sổ này. Kiểm tra lại từng ký tự, hoặc tìm đúng khóa của sổ.",
    "en": "This key does not open the logbook. Check every character, or find the right key."
  },
  "log_key_there": {
    "vi": "Sổ này đã có khóa, hoặc khóa đã bị hủy.",
    "en": "The logbook already has its key, or the key was destroyed."
  },
  "log_purge": {
    "vi": "Hủy khóa, hủy dữ liệu",
    "en": "Destroy the key and the data"
  },
  "log_purge_help": {
    "vi": "Hủy khóa là hủy vĩnh viễn mọi nội dung đã ghi, tên mục tiêu, tệp minh chứng của sổ, ở đây và trong mọi bản sao lưu. Nhật ký (thời điểm, mức độ, điểm, mã băm) vẫn được giữ, có ghi việc hủy khóa.",
    "en": "Destroying the key destroys for good everything entered, the names of targets and the evidence files of the logbook, here and in every backup. The journal (times, marks, points, hashes) stays, and notes that the key was destroyed."
  },
  "log_purge_check": {
    "vi": "Tôi hiểu: không ai khôi phục được nữa.",
    "en": "I understand that nobody can bring it back."
  },
  "log_purge_copies": {
    "vi": "Bản khóa đã lấy ra cũng đã được hủy.",
    "en": "The copy of the key that was taken out has been destroyed, too."
  },
  "log_purge_sure": {
    "vi": "Hãy đánh dấu xác nhận trước khi hủy.",
    "en": "Tick to confirm before destroying."
  },
  "log_purge_again": {
    "vi": "Khóa đã hủy nhưng tệp dữ liệu còn có thể giữ dấu vết vì đang có người đọc. Bấm hủy lần nữa sau ít phút.",
    "en": "The key is destroyed, but the data files may still hold traces because somebody is reading them. Destroy it again in a few minutes."
  },
  "log_purged_at": {
    "vi": "Khóa đã bị hủy lúc {at}. Nội dung đã ghi và minh chứng không còn đọc được ở bất kỳ đâu; chỉ còn nhật ký.",
    "en": "The key was destroyed at {at}. What was entered and the evidence can no longer be read anywhere; only the journal is left."
  },
  "log_purged": {
    "vi": "Khóa đã hủy: sổ không nhận thêm gì.",
    "en": "The key is destroyed: the logbook takes nothing more."
  },
  "log_no_key": {
    "vi": "Máy chủ không có khóa của sổ: hãy đưa khóa vào trước.",
    "en": "The server has no key for the logbook: bring it back first."
  },
  "log_close_first": {
    "vi": "Hãy đóng sổ trước khi hủy.",
    "en": "Close the logbook before you destroy it."
  },
  "log_over": {
    "vi": "Sổ đã đóng: các đội không ghi thêm được.",
    "en": "The logbook is closed: teams can enter nothing more."
  },
  "log_pledge_first": {
    "vi": "Đội phải ký cam kết trước khi ghi.",
    "en": "The team must sign the pledge before it enters anything."
  },
  "log_pledged_before": {
    "vi": "Đội đã ký cam kết.",
    "en": "The team has already signed the pledge."
  },
  "log_not_begun": {
    "vi": "Ban tổ chức chưa cho bắt đầu.",
    "en": "The organisers have not begun the drill yet."
  },
  "log_begun": {
    "vi": "Cuộc diễn tập đã bắt đầu.",
    "en": "The drill has already begun."
  },
  "log_none_pledged": {
    "vi": "Cần ít nhất một đội tấn công và một đội phòng thủ ký cam kết thì mới bắt đầu được.",
    "en": "At least one red and one blue team must sign the pledge before the drill can begin."
  },
  "log_not_running": {
    "vi": "Cuộc diễn tập không ở trạng thái đang diễn ra.",
    "en": "The drill is not under way."
  },
  "log_not_stopped": {
    "vi": "Cuộc diễn tập không bị dừng.",
    "en": "The drill is not stopped."
  },
  "log_stopped_now": {
    "vi": "Đã có lệnh dừng khẩn cấp: dừng mọi hoạt động, chờ Ban tổ chức.",
    "en": "Everything is stopped: do nothing more, and wait for the organisers."
  },
  "log_too_many": {
    "vi": "Đội đã ghi quá nhiều mục hoặc tệp. Hãy báo Ban tổ chức.",
    "en": "The team has entered too many entries or files. Tell the organisers."
  },
  "log_wrong_title": {
    "vi": "Ghi tên cuộc diễn tập, từ 2 đến 200 ký tự.",
    "en": "Name the drill, in 2 to 200 characters."
  },
  "log_wrong_at": {
    "vi": "Chọn ngày giờ trong khung thời gian, không muộn hơn lúc này.",
    "en": "Choose a day and time within the window, and not in the future."
  },
  "log_wrong_ends": {
    "vi": "Chọn ngày giờ kết thúc sau lúc bắt đầu.",
    "en": "Choose an end that comes after the beginning."
  },
  "log_wrong_stop": {
    "vi": "Ghi khẩu lệnh dừng, từ 2 đến 60 ký tự.",
    "en": "Give the stop word, in 2 to 60 characters."
  },
  "log_wrong_most": {
    "vi": "Ghi số từ 1 đến 1000.",
    "en": "Give a number from 1 to 1000."
  },
  "log_wrong_points": {
    "vi": "Ghi số điểm là số nguyên, từ 0 đến mức tối đa mỗi ngày.",
    "en": "Give a whole number of points, from 0 to the daily maximum."
  },
  "log_wrong_day": {
    "vi": "Chọn ngày hợp lệ.",
    "en": "Choose a valid day."
  },
  "log_wrong_list": {
    "vi": "Ghi từ 1 đến 50 mục, mỗi dòng một mục.",
    "en": "Give 1 to 50 items, one per line."
  },
  "log_wrong_choice": {
    "vi": "Chọn trong danh sách.",
    "en": "Choose from the list."
  },
  "log_wrong_words": {
    "vi": "Ghi nội dung, tối đa 2.000 ký tự.",
    "en": "Describe it, in at most 2,000 characters."
  },
  "log_code_title": {
    "vi": "Vào sổ của đội",
    "en": "Your team's logbook"
  },
  "log_code_help": {
    "vi": "Nhập mã mà Ban tổ chức giao cho đội.",
    "en": "Enter the code that the organisers gave your team."
  },
  "log_code_wrong": {
    "vi": "Mã này không mở sổ nào. Kiểm tra lại, hoặc hỏi Ban tổ chức.",
    "en": "This code opens no logbook. Check it, or ask the organisers."
  },
  "log_code_go": {
    "vi": "Vào sổ",
    "en": "Open the logbook"
  },
  "log_leave": {
    "vi": "Thoát khỏi sổ",
    "en": "Leave the logbook"
  },
  "log_rules": {
    "vi": "Nội quy và thông tin",
    "en": "Rules and information"
  },
  "log_targets_later": {
    "vi": "Danh sách mục tiêu hiện ra khi Ban tổ chức cho bắt đầu.",
    "en": "The targets are shown once the organisers begin."
  },
  "log_own": {
    "vi": "Đội đã ghi",
    "en": "What the team entered"
  },
  "log_own_none": {
    "vi": "Đội chưa ghi gì.",
    "en": "The team has entered nothing yet."
  },
  "log_entered_at": {
    "vi": "ghi lúc {at}",
    "en": "entered at {at}"
  },
  "log_passed_on": {
    "vi": "Ban tổ chức chuyển",
    "en": "Passed on by the organisers"
  }
};
