"""Every sentence and label of the after-action report, in Vietnamese and English."""

from __future__ import annotations

REPORT: dict[str, tuple[str, str]] = {
    # layout of NĐ 30/2020
    "nation": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    "motto": ("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    "parent_agency": ("TÊN CƠ QUAN CHỦ QUẢN", "SUPERIOR AGENCY"),
    "agency": ("TÊN CƠ QUAN BAN HÀNH", "ISSUING AGENCY"),
    "symbol": ("Số: ........ /BC-........", "No.: ........ /BC-........"),
    "dated": ("{place}, ngày ..... tháng ..... năm 20.....", "{place}, ..... ............. 20....."),
    "somewhere": (".............", "............."),
    "report": ("BÁO CÁO", "REPORT"),
    "report_about": (
        "Kết quả diễn tập ứng phó sự cố an toàn thông tin mạng “{title}”",
        "Results of the cyber incident-response drill “{title}”",
    ),
    "recipients": ("Nơi nhận:", "Recipients:"),
    "recipient": ("- ...............................;", "- ...............................;"),
    "filed": ("- Lưu: VT, ..........", "- Filed: ......................."),
    "signer": ("CHỨC VỤ CỦA NGƯỜI KÝ", "POST OF THE SIGNATORY"),
    "sign_here": ("(Chữ ký, dấu; họ và tên)", "(Signature and seal; full name)"),
    "table": ("Bảng", "Table"),
    "figure": ("Hình", "Figure"),
    "letters_unshown": (
        "Lưu ý: {count} ký tự trong bản PDF này hiện thành ô trống, vì máy lập văn bản không có phông chữ "
        "cho "
        "{what} ({codes}). Hãy cài phông chữ ấy (như Noto) rồi xuất lại, hoặc dùng bản Word hay HTML.",
        "Note: letters that this PDF shows as empty boxes: {count}. The machine that made it has no "
        "typeface for {what} ({codes}). Install one (such as Noto) and make it again, or use the Word or "
        "HTML document.",
    ),
    "letters_khmer": ("chữ Khmer", "Khmer"),
    "letters_cjk": ("chữ Hán, Nhật, Hàn", "Chinese, Japanese and Korean"),
    "letters_arabic": ("chữ Ả Rập, Do Thái", "Arabic and Hebrew"),
    "letters_symbol": ("biểu tượng", "symbols"),
    "letters_other": ("ký tự khác", "other letters"),
    "annex": ("Phụ lục {number}", "Annex {number}"),
    "annex_of": (
        "(Kèm theo Báo cáo số ........ /BC-........ ngày ..... tháng ..... năm 20.....)",
        "(To Report No. ........ /BC-........ of ..... ............. 20.....)",
    ),
    # I. basis
    "h_basis": ("I. CĂN CỨ", "I. BASIS"),
    "basis_profile": (
        "Các nghĩa vụ, thời hạn và biểu mẫu dùng trong diễn tập theo hồ sơ quy tắc {name}: {title}.",
        "Duties, deadlines and forms of the drill follow the rule profile {name}: {title}.",
    ),
    "basis_caption": ("Căn cứ đã dùng và độ tin cậy", "Basis used, and how sure it is"),
    "basis_what": ("Căn cứ", "Basis"),
    "basis_mark": ("Độ tin cậy", "Certainty"),
    "mark_s": ("(s) nêu trong tài liệu nguồn", "(s) stated in a source document"),
    "mark_r": ("(r) đọc trong tài liệu pháp luật công khai", "(r) read in public legal material"),
    "mark_2": ("(2) dẫn lại từ nguồn thứ cấp", "(2) read second-hand"),
    "mark_u": ("(u) phải xác minh trước khi viện dẫn", "(u) to be verified before it is relied on"),
    "mark_none": ("không ghi", "not stated"),
    # II. overview
    "h_overview": ("II. THÔNG TIN CHUNG", "II. OVERVIEW"),
    "f_name": ("Tên cuộc diễn tập", "Name of the drill"),
    "f_code": ("Mã tình huống", "Situation"),
    "f_organiser": ("Đơn vị tổ chức", "Organiser"),
    "f_sponsor": ("Cơ quan chủ trì, bảo trợ", "Sponsor"),
    "f_place": ("Địa điểm", "Place"),
    "f_date": ("Thời gian tổ chức", "Date"),
    "f_purpose": ("Mục đích", "Purpose"),
    "f_scope": ("Phạm vi", "Scope"),
    "f_contact": ("Đầu mối liên hệ", "Contact"),
    "f_length": ("Thời lượng diễn tập", "Length of play"),
    "f_story": ("Giờ trong kịch bản", "Clock of the story"),
    "story_at": ("T+00:00 là {time} ngày {day}", "T+00:00 is {time} on {day}"),
    "hours": ("{hours} giờ {minutes} phút", "{hours} h {minutes} min"),
    "cut_short": (
        "{hours} giờ {minutes} phút (dừng giữa chừng, nhật ký không có bản ghi kết thúc)",
        "{hours} h {minutes} min (cut short: the journal has no end record)",
    ),
    "f_objectives": ("Mục tiêu", "Objectives"),
    "to_fill": (
        "(chưa ghi) ......................................",
        "(not recorded) ...............................",
    ),
    "overview_caption": ("Thông tin cuộc diễn tập", "The drill at a glance"),
    "objectives_lead": ("Mục tiêu diễn tập:", "Objectives of the drill:"),
    "scenario_lead": ("Kịch bản.", "Scenario."),
    "who_caption": ("Thành phần tham gia được chấm điểm", "Participants whose play was graded"),
    "c_agency": ("Cơ quan", "Agency"),
    "c_post": ("Vị trí", "Post"),
    "c_player": ("Người giữ vị trí", "Held by"),
    "nobody_graded": ("Không có vị trí nào được chấm điểm.", "No seat was graded."),
    "h_made_of": ("Thông số để kiểm chứng", "What is needed to verify"),
    "made_of_caption": ("Thông số kiểm chứng", "What the results rest on"),
    "f_profile": ("Hồ sơ quy tắc", "Rule profile"),
    "f_rubric": ("Thang điểm", "Rubric"),
    "f_seed": ("Số gieo", "Seed"),
    "f_version": ("Phiên bản", "Versions"),
    "version_of": (
        "drillsim {version}; định dạng nhật ký {format}",
        "drillsim {version}; journal format {format}",
    ),
    "f_journal": ("Nhật ký", "Journal"),
    "journal_of": ("{count} bản ghi; SHA-256 {head}", "records: {count}; SHA-256 {head}"),
    "f_seal": ("Chữ ký số", "Signature"),
    "unsigned": (
        "chưa ký (không do máy chủ nào ký)",
        "unsigned (no server has signed it)",
    ),
    "seal_of": (
        "Ed25519; dấu vân tay khóa {key}; khóa công khai {public}; chữ ký {signature}",
        "Ed25519; key fingerprint {key}; public key {public}; signature {signature}",
    ),
    "f_statement": ("Chỉ thị 60/CT-BTTTT", "Directive 60/CT-BTTTT"),
    # III. course
    "h_course": ("III. DIỄN BIẾN CHÍNH", "III. COURSE OF THE DRILL"),
    "course_lead": (
        "Đã phát {injects} tình huống; các vị trí thực hiện {acts} hành động ({refused} không được chấp "
        "nhận); phát sinh {duties} nghĩa vụ phải đáp ứng. Danh mục tình huống tại Phụ lục I, nghĩa vụ và "
        "kết quả đáp ứng tại Phụ lục II. Thời gian ghi theo giờ diễn tập (T+){story}.",
        "{injects} injects were delivered; the seats took {acts} acts ({refused} refused); {duties} duties "
        "arose. Injects stand in Annex I, duties and their answers in Annex II. Times are drill time "
        "(T+){story}.",
    ),
    "story_beside": (", trong ngoặc là giờ kịch bản", ", the story's clock in brackets"),
    "course_caption": ("Diễn biến chính", "Main events"),
    "c_time": ("Thời điểm", "Time"),
    "c_event": ("Sự kiện", "Event"),
    "c_record": ("Bản ghi", "Record"),
    "course_more": (
        "Bảng chỉ nêu {most} sự kiện quan trọng nhất; còn {count} sự kiện khác. Tình huống xem Phụ lục I; "
        "toàn bộ diễn biến xem trang “Nhật ký” của bảng số liệu (xlsx, csv).",
        "The table holds the {most} events that matter most; {count} more are left out. For injects see "
        "Annex I; every event stands on the sheet “Journal” of the tables (xlsx, csv).",
    ),
    "course_none": ("Không ghi nhận sự kiện nào.", "No event was recorded."),
    # IV. results
    "h_results": ("IV. KẾT QUẢ", "IV. RESULTS"),
    "h_overall": ("1. Kết quả chung", "1. Overall"),
    "overall_is": (
        "Điểm toàn cuộc: {score}/100, mức {band} ({means}).",
        "Overall score: {score} of 100, band {band} ({means}).",
    ),
    "overall_none": (
        "Không đủ dữ liệu để tính điểm toàn cuộc.",
        "There is not enough data for an overall score.",
    ),
    "overall_was": (
        "Trước khi điều chỉnh theo mục 6: {score}/100, mức {band}.",
        "Before the adjustments of section 6: {score} of 100, band {band}.",
    ),
    "parts_caption": ("Điểm các phần và trọng số", "Scores of the parts, and weights"),
    "c_part": ("Phần", "Part"),
    "c_score": ("Điểm", "Score"),
    "c_was": ("Chưa điều chỉnh", "Unadjusted"),
    "c_band": ("Mức", "Band"),
    "c_weight": ("Trọng số", "Weight"),
    "c_used": ("Áp dụng", "Applied"),
    "c_points": ("Đóng góp", "Points"),
    "total": ("Toàn cuộc", "Overall"),
    "no_data": ("không có dữ liệu", "no data"),
    "bands": (
        "Mức P từ {P} điểm, S từ {S}, M từ {M}, dưới đó là U. Trọng số và ngưỡng là lựa chọn của ban tổ "
        "chức theo thang điểm “{rubric}”, không phải quy định của pháp luật.",
        "Band P from {P} points, S from {S}, M from {M}, below that U. Weights and thresholds are the "
        "organiser's choice in the rubric “{rubric}”, not law.",
    ),
    "h_objectives": ("2. Đánh giá theo mục tiêu", "2. Ratings by objective"),
    "objectives_caption": (
        "Mục tiêu và đánh giá (số giám sát viên cho mỗi mức; điểm tính từ nhật ký)",
        "Objectives and ratings (evaluators for each rating; score computed from the journal)",
    ),
    "c_number": ("TT", "No."),
    "c_objective": ("Mục tiêu", "Objective"),
    "c_mean": ("TB", "Mean"),
    "c_computed": ("Từ nhật ký", "Journal"),
    "ratings_mean": (
        "P: thực hiện tốt; S: thực hiện được, có vướng mắc; M: thực hiện được, vướng mắc lớn; U: chưa "
        "thực hiện được.",
        "P: performed without challenges; S: with some challenges; M: with major challenges; U: unable to "
        "be performed.",
    ),
    "raters": ("Giám sát viên đã đánh giá: {names}.", "Evaluators: {names}."),
    "alpha": (
        "Độ nhất quán giữa các giám sát viên (Krippendorff α, thang thứ bậc): {alpha}.",
        "Agreement between evaluators (Krippendorff's α, ordinal): {alpha}.",
    ),
    "no_ratings": (
        "Chưa có giám sát viên đánh giá các mục tiêu; phần đánh giá không tính vào điểm.",
        "No evaluator has rated the objectives; judgement does not count in the score.",
    ),
    "rating_note": (
        "{objective}: {rating} ({rater}, {time}): {note}",
        "{objective}: {rating} ({rater}, {time}): {note}",
    ),
    "rating_notes": ("Nhận xét của giám sát viên:", "Evaluators' notes:"),
    "h_times": ("3. Thời gian phản ứng so với mục tiêu", "3. Response times against targets"),
    "times_caption": (
        "Thời gian trung vị / mục tiêu theo cơ quan (phút:giây; số việc không làm trong ngoặc)",
        "Median time / target by agency (minutes:seconds; not done in brackets)",
    ),
    "times_none": ("Không có việc nào đã chốt để đo thời gian.", "No settled duty to measure."),
    "duties_sum": (
        "Trong {settled} nghĩa vụ đã chốt: {full} đúng hạn, {part} trễ hoặc có sai sót, {zero} làm nhưng "
        "không được điểm, {never} không thực hiện; {open} còn trong hạn khi kết thúc.",
        "Of {settled} settled duties {full} were answered in time, {part} late or partly wrong, {zero} "
        "without credit, {never} never; {open} were still open at the end.",
    ),
    "h_coordination": ("4. Phối hợp", "4. Coordination"),
    "coordination_caption": ("Sáu phần của điểm phối hợp", "The six parts of coordination"),
    "contacts_sum": (
        "{made} trong {required} liên hệ bắt buộc đã thực hiện; {missing} cặp cơ quan còn thiếu liên hệ; "
        "{unexpected} cặp liên hệ ngoài yêu cầu.",
        "{made} of {required} required contacts were made; {missing} pairs of agencies lack one; "
        "{unexpected} pairs were in contact without need.",
    ),
    "missing_lead": ("Liên hệ bắt buộc còn thiếu:", "Required contacts that are missing:"),
    "missing_more": (
        "Còn {count} cặp khác; toàn bộ xem trang “Liên hệ” của bảng số liệu (xlsx, csv).",
        "{count} more pairs stand on the sheet “Contacts” of the tables (xlsx, csv).",
    ),
    "hubs": ("Đầu mối tin đi qua nhiều nhất: {names}.", "Most messages pass through: {names}."),
    "misdirected_lead": ("Gửi đến nơi không liên quan:", "Sent to those with no part in it:"),
    "contacts_none": ("Không có liên hệ bắt buộc nào phát sinh.", "No required contact arose."),
    "h_outcome": ("5. Kết quả bảo vệ dịch vụ", "5. Outcome"),
    "outcome_is": (
        "Thiệt hại {loss} giờ dịch vụ có trọng số; nếu không ai làm gì {idle}; nếu làm đúng quy trình "
        "{book}. Đã tránh được {saved} trong {possible} giờ có thể tránh, điểm {score}.",
        "The loss was {loss} weighted service-hours; with nobody acting {idle}; by the book {book}. "
        "{saved} of {possible} hours that could be saved were saved: score {score}.",
    ),
    "outcome_alone": (
        "Thiệt hại {loss} giờ dịch vụ có trọng số. Phần này không được chấm điểm ở lượt này.",
        "The loss was {loss} weighted service-hours. This part was not graded.",
    ),
    "losses_caption": ("Thiệt hại theo hệ thống", "Losses by system"),
    "c_system": ("Hệ thống", "System"),
    "c_kind": ("Loại", "Kind"),
    "c_amount": ("Lượng", "Amount"),
    "c_loss": ("Thiệt hại", "Loss"),
    "other_losses": ("{count} khoản thiệt hại nhỏ hơn", "{count} smaller losses"),
    "loss_total": ("Cộng", "Sum"),
    "curve_caption": (
        "Dịch vụ của thành phố: thực tế, nếu không ai làm gì và nếu làm đúng quy trình",
        "The city's service: this drill, with nobody acting, and by the book",
    ),
    "curve_alt": (
        "Tỷ lệ dịch vụ theo giờ diễn tập. Thực tế thấp nhất {lowest}, khi kết thúc {last}.",
        "Share of service over drill time. In this drill {lowest} at its lowest, {last} at the end.",
    ),
    "run_actual": ("thực tế", "this drill"),
    "run_idle": ("nếu không ai làm gì", "with nobody acting"),
    "run_book": ("nếu làm đúng quy trình", "by the book"),
    "h_adjusted": ("6. Điều chỉnh điểm", "6. Adjustments"),
    "adjusted_none": ("Không có điều chỉnh điểm.", "No score was adjusted."),
    "adjusted_caption": ("Các điều chỉnh và lý do", "Adjustments and reasons"),
    "c_what": ("Nội dung", "What"),
    "c_duty": ("Nghĩa vụ", "Duty"),
    "c_by": ("Người quyết định", "By"),
    "c_reason": ("Lý do", "Reason"),
    "do_waive": ("Miễn", "Waived"),
    "do_credit": ("Ghi nhận lúc {time}", "Credited at {time}"),
    # V. strengths and areas
    "h_findings": ("V. ƯU ĐIỂM, HẠN CHẾ", "V. STRENGTHS AND AREAS FOR IMPROVEMENT"),
    "h_strengths": ("1. Ưu điểm", "1. Strengths"),
    "h_areas": ("2. Hạn chế cần khắc phục", "2. Areas for improvement"),
    "no_strengths": ("Chưa ghi nhận ưu điểm.", "No strength has been recorded."),
    "no_areas": ("Chưa ghi nhận hạn chế.", "No area for improvement has been recorded."),
    "areas_caption": ("Hạn chế, dẫn chứng và nguyên nhân", "Areas for improvement, reference and cause"),
    "c_area": ("Hạn chế", "Area"),
    "c_reference": ("Dẫn chứng", "Reference"),
    "c_cause": ("Nguyên nhân", "Cause"),
    "records": ("bản ghi {seqs}", "records {seqs}"),
    "reference": ("(mục tiêu: {objective})", "(objective: {objective})"),
    # VI. improvement plan
    "h_plan": ("VI. KẾ HOẠCH KHẮC PHỤC", "VI. IMPROVEMENT PLAN"),
    "plan_caption": ("Kế hoạch khắc phục", "Improvement plan"),
    "c_action": ("Việc phải làm", "Action"),
    "c_element": ("Lĩnh vực", "Element"),
    "c_owner": ("Cơ quan chủ trì", "Owner"),
    "c_contact": ("Đầu mối", "Contact"),
    "c_start": ("Bắt đầu", "Start"),
    "c_due": ("Hạn", "Due"),
    "plan_none": (
        "Chưa lập kế hoạch khắc phục; điền vào bảng dưới đây.",
        "No improvement plan has been made; fill in the table below.",
    ),
    "carried_lead": ("Việc chuyển từ các cuộc diễn tập trước.", "Carried from earlier drills."),
    "carried_caption": ("Việc đã hứa và thay đổi đến nay", "What was promised, and what changed"),
    "carried_none": (
        "Không có việc nào chuyển từ cuộc diễn tập trước.",
        "Nothing was carried over from an earlier drill.",
    ),
    "c_from": ("Từ cuộc diễn tập", "From drill"),
    "c_status": ("Tình trạng", "Status"),
    "c_outcome": ("Thay đổi", "What changed"),
    "e_plan": ("Kế hoạch", "Plan"),
    "e_organisation": ("Tổ chức", "Organisation"),
    "e_equipment": ("Trang thiết bị", "Equipment"),
    "e_training": ("Huấn luyện", "Training"),
    "e_exercise": ("Diễn tập", "Exercise"),
    "st_open": ("Đang mở", "Open"),
    "st_done": ("Đã xong", "Done"),
    "st_dropped": ("Không làm nữa", "Dropped"),
    # VII. hot wash
    "h_hotwash": ("VII. RÚT KINH NGHIỆM TẠI CHỖ", "VII. HOT WASH"),
    "hotwash_sum": (
        "{count} ý kiến của người tham gia, trong đó {anonymous} ẩn danh.",
        "{count} participants spoke, {anonymous} of them anonymously.",
    ),
    "hotwash_none": (
        "Chưa có ý kiến rút kinh nghiệm của người tham gia.",
        "No participant has given an opinion.",
    ),
    "hw_strengths": ("Điểm tốt:", "Strengths:"),
    "hw_problems": ("Vướng mắc:", "Problems:"),
    "hw_suggestions": ("Đề xuất:", "Suggestions:"),
    "anonymous": ("ẩn danh", "anonymous"),
    "said_by": ("{text} ({by})", "{text} ({by})"),
    # VIII. end
    "h_end": ("VIII. KẾT LUẬN", "VIII. CONCLUSION"),
    "conclusion": ("Kết luận, kiến nghị của ban tổ chức", "Conclusion and proposals of the organiser"),
    "over": ("./.", "."),
    # annexes
    "a_injects": ("DANH MỤC TÌNH HUỐNG ĐÃ PHÁT", "INJECTS DELIVERED"),
    "a_injects_caption": ("Tình huống theo thứ tự phát", "Injects in order of delivery"),
    "a_duties": ("NGHĨA VỤ VÀ KẾT QUẢ ĐÁP ỨNG", "DUTIES AND THEIR ANSWERS"),
    "a_duties_caption": ("Nghĩa vụ theo thứ tự phát sinh", "Duties in order of opening"),
    "c_inject": ("Tình huống", "Inject"),
    "c_to": ("Nơi nhận", "To"),
    "c_opened": ("Phát sinh", "Opened"),
    "c_answered": ("Đáp ứng", "Answered"),
    "c_allowed": ("Mục tiêu / giới hạn", "Target / limit"),
    "c_standing": ("Kết quả", "Standing"),
    "c_credit": ("Mức đạt", "Credit"),
    "injects_none": ("Không có tình huống nào được phát.", "No inject was delivered."),
    "duties_none": ("Không có nghĩa vụ nào phát sinh.", "No duty arose."),
    "duties_cut": (
        "Bảng dừng ở {count} dòng đầu; toàn bộ {all} nghĩa vụ xem trang “Nghĩa vụ” của bảng số liệu "
        "(xlsx, csv).",
        "The table stops after {count} rows; all {all} duties stand on the sheet “Obligations” of the tables "
        "(xlsx, csv).",
    ),
    "never": ("Không thực hiện", "Not done"),
}
"""Key -> Vietnamese and English, with the same blanks."""
