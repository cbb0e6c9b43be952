"""Every sentence and label of the report, in Vietnamese and English."""

from __future__ import annotations

from scoring.reports.markup import Both

TEXTS: dict[str, tuple[str, str]] = {
    "and_more": (" và {count} nơi khác", " and {count} more"),
    # head
    "drill_report": ("Báo cáo diễn tập", "Drill report"),
    "skip": ("Đến nội dung chính", "Skip to the content"),
    "contents": ("Mục lục", "Contents"),
    "language": ("Ngôn ngữ", "Language"),
    "complete": ("Đã chạy đến hết", "Ran to its end"),
    "incomplete": ("Nhật ký dừng giữa chừng ở {time}", "The journal stops early, at {time}"),
    "code": ("Mã tình huống", "Situation"),
    "length": ("Thời lượng", "Length"),
    "story_clock": ("Giờ trong kịch bản", "Clock of the story"),
    "story_from": ("bắt đầu {time}", "from {time}"),
    "objectives": ("Mục tiêu diễn tập", "Objectives"),
    "basis": ("Căn cứ: {basis}", "Basis: {basis}"),
    "players": ("Người tham gia", "Players"),
    "seats": ("{count} vị trí", "{count} seats"),
    "seed": ("Số gieo", "Seed"),
    "rules": ("Hồ sơ quy tắc", "Rule profile"),
    "rubric": ("Thang điểm", "Rubric"),
    "version": ("Phiên bản", "Version"),
    "version_of": (
        "drillsim {version}, định dạng nhật ký {format}",
        "drillsim {version}, journal format {format}",
    ),
    "journal": ("Nhật ký", "Journal"),
    "seal": ("Chữ ký số", "Signature"),
    "unsigned": ("chưa ký (không do máy chủ nào ký)", "unsigned (no server has signed it)"),
    "seal_key": ("Ed25519; dấu vân tay khóa:", "Ed25519; key fingerprint:"),
    "seal_public": ("khóa công khai:", "public key:"),
    "seal_text": ("chữ ký:", "signature:"),
    "journal_of": ("{count} bản ghi; mã băm bản ghi cuối:", "{count} records; hash of the last:"),
    "setup": ("Cuộc diễn tập được dựng từ gì", "What the drill was made of"),
    # result
    "result": ("Kết quả", "Result"),
    "overall": ("Điểm toàn cuộc", "Overall score"),
    "out_of": ("trên 100", "out of 100"),
    "unadjusted": ("Khi chưa điều chỉnh:", "Before adjustments:"),
    "judgement_caption": ("Đánh giá của giám sát viên theo mục tiêu", "Evaluators' ratings by objective"),
    "ratings": ("Đánh giá", "Ratings"),
    "mean": ("Trung bình", "Mean"),
    "spread": ("Chênh lệch", "Spread"),
    "alpha": (
        "Mức thống nhất giữa các giám sát viên: alpha của Krippendorff {alpha} "
        "(1: thống nhất hoàn toàn; 0: như ngẫu nhiên).",
        "Agreement between evaluators: Krippendorff's alpha {alpha} (1: full agreement; 0: as by chance).",
    ),
    "adjustments_caption": ("Điều chỉnh của ban tổ chức", "Adjustments by trainers"),
    "adjustment": ("Điều chỉnh", "Adjustment"),
    "waive": ("miễn", "waived"),
    "credit_at": ("công nhận đã làm lúc {time}", "credited as done at {time}"),
    "was": ("Điểm trước", "Credit before"),
    "now": ("Điểm sau", "Credit after"),
    "by_whom": ("Người quyết định", "By"),
    "reason": ("Lý do", "Reason"),
    "part": ("Phần", "Part"),
    "score": ("Điểm", "Score"),
    "band": ("Mức", "Band"),
    "weight": ("Trọng số", "Weight"),
    "weight_used": ("Trọng số áp dụng", "Weight applied"),
    "points": ("Đóng góp", "Points"),
    "no_data": ("không có dữ liệu, không tính", "no data, left out"),
    "parts_caption": (
        "Điểm toàn cuộc là tổng đóng góp của các phần; phần không có dữ liệu được bỏ ra và trọng số chia "
        "lại.",
        "The overall score is the sum of the parts' points; a part without data drops out and the weights "
        "are renormalised.",
    ),
    "inner_caption": (
        "Phối hợp gồm sáu phần; trọng số cũng được chia lại khi thiếu dữ liệu.",
        "Coordination has six parts; their weights are renormalised in the same way.",
    ),
    "notes": ("Cần biết khi đọc điểm", "To know when reading the score"),
    "rubric_note": ("{title} ({rubric}). {note}", "{title} ({rubric}). {note}"),
    "bands_note": (
        "Mức: P từ {p} ({p_means}); S từ {s} ({s_means}); M từ {m} ({m_means}); dưới đó là U ({u_means}).",
        "Bands: P from {p} ({p_means}); S from {s} ({s_means}); M from {m} ({m_means}); below that U "
        "({u_means}).",
    ),
    "tree": ("Từ toàn cuộc đến từng vị trí", "From the drill down to each seat"),
    "tree_caption": (
        "Điểm ở đây gồm hai phần tách được cho từng nơi, thời gian phản ứng và phối hợp, nên khác điểm "
        "toàn cuộc. Bấm tên một cơ quan để xem bằng chứng của cơ quan đó.",
        "Scores here hold the two parts that can be told apart, response time and coordination, and so "
        "differ from the overall score. An agency's name leads to its evidence.",
    ),
    "whole": ("Toàn cuộc diễn tập", "The whole drill"),
    "no_team": ("Ngoài các đội", "In no team"),
    "unit": ("Đơn vị", "Unit"),
    "settled": ("Đã chốt", "Settled"),
    "open": ("Còn mở", "Open"),
    "played_by": ("Ai giữ", "Played by"),
    "by_objective": ("Theo mục tiêu", "By objective"),
    "by_phase": ("Theo giai đoạn", "By phase"),
    "objective": ("Mục tiêu", "Objective"),
    "phase": ("Giai đoạn", "Phase"),
    "medians": ("Thời gian xử lý (trung vị, không tính điểm)", "Median times (shown, not scored)"),
    "medians_caption": (
        "Phút và giây từ lúc phát sinh đến lúc xong; sau dấu gạch chéo là mục tiêu.",
        "Minutes and seconds from opening to answer; after the slash, the target.",
    ),
    "median_missed": ("{count} không làm", "{count} not done"),
    # timeline
    "timeline": ("Dòng thời gian theo cơ quan", "Timeline by agency"),
    "timeline_text": (
        "Mỗi thanh là một việc phải làm, từ lúc phát sinh đến lúc được đáp ứng (hoặc đến giới hạn nếu "
        "không làm). Vạch nhạt là thời gian cho phép. Chạm vào thanh để xem bằng chứng, bấm để mở dòng "
        "chấm điểm.",
        "Each bar is a duty, from its opening to its answer (or to its limit when not done). The pale "
        "track is the time allowed. Hover for the evidence, click to open its line in the score table.",
    ),
    "target": ("Mục tiêu", "Target"),
    "limit": ("Giới hạn", "Limit"),
    "inject": ("Tình huống", "Inject"),
    "injects": ("Tình huống", "Injects"),
    "injects_of": ("Các tình huống đã phát ({count})", "Injects delivered ({count})"),
    "number": ("Số", "No."),
    "time": ("Lúc", "At"),
    "title": ("Nội dung", "Title"),
    "to": ("Nơi nhận", "To"),
    "need_script": (
        "Hình này cần JavaScript của trình duyệt; số liệu của nó có trong các bảng.",
        "This figure needs the browser's JavaScript; its numbers stand in the tables.",
    ),
    "no_duties": (
        "Không có việc nào phát sinh cho các vị trí được chấm.",
        "No duty arose for the seats that are graded.",
    ),
    "hover_opened": (
        "Phát sinh {opened}, mục tiêu {target}, giới hạn {limit}",
        "Opened {opened}, target {target}, limit {limit}",
    ),
    "hover_answered": ("Đáp ứng {answered}, sau {took}", "Answered {answered}, after {took}"),
    "hover_credit": ("Được {credit} × trọng số {weight}", "Credit {credit} × weight {weight}"),
    "hover_records": ("Bản ghi {records}", "Records {records}"),
    "hover_target": ("Mục tiêu {time}: {title}", "Target {time}: {title}"),
    "hover_limit": ("Giới hạn {time}: {title}", "Limit {time}: {title}"),
    # outcome
    "curves": ("Dịch vụ của thành phố", "The city's service"),
    "curves_text": (
        "Tỷ lệ dịch vụ còn phục vụ được, tính theo trọng số của từng hệ thống, trong ba lượt chạy cùng số "
        "gieo.",
        "Share of service still delivered, weighted by system, in three runs with the same seed.",
    ),
    "share": ("Dịch vụ", "Service"),
    "actual": ("Thực tế", "This drill"),
    "idle": ("Nếu không ai làm gì", "If nobody acts"),
    "book": ("Nếu làm đúng quy trình", "By the book"),
    "idle_short": ("không làm gì", "idle"),
    "book_short": ("đúng quy trình", "by the book"),
    "actual_short": ("thực tế", "this drill"),
    "figure_was": ("thực tế", "as it was"),
    "figure_is": ("nếu khác đi", "otherwise"),
    "run": ("Lượt chạy", "Run"),
    "lowest": ("Thấp nhất", "Lowest"),
    "at_end": ("Khi kết thúc", "At the end"),
    "loss": ("Thiệt hại (giờ dịch vụ có trọng số)", "Loss (weighted service-hours)"),
    "runs_caption": (
        "Thiệt hại gồm dịch vụ gián đoạn và các khoản phạt (lộ, mất dữ liệu, mất chứng cứ).",
        "The loss holds service lost and the penalties (data leaked, data lost, evidence lost).",
    ),
    "saved": (
        "Hành động của các đơn vị đã tránh được {saved} trong {possible} giờ dịch vụ có trọng số có thể "
        "tránh: kết quả 100 × ({idle} − {loss}) / ({idle} − {book}), giới hạn trong 0–100, bằng {score}.",
        "What the teams did saved {saved} of the {possible} weighted service-hours that could be saved: "
        "outcome 100 × ({idle} − {loss}) / ({idle} − {book}), kept within 0–100, is {score}.",
    ),
    "no_outcome": ("Phần kết quả không được chấm ở lượt này.", "The outcome is not graded in this run."),
    # network
    "network": ("Mạng liên hệ", "Contact network"),
    "network_text": (
        "Ai phải liên hệ với ai, và ai đã liên hệ. Không tính điểm.",
        "Who had to contact whom, and who did. Shown, not scored.",
    ),
    "edge_made": ("bắt buộc, đã liên hệ", "required, made"),
    "edge_missing": ("bắt buộc, còn thiếu", "required, missing"),
    "edge_unexpected": ("ngoài yêu cầu", "not required"),
    "edge_reply": ("chỉ trả lời", "replies only"),
    "from": ("Nơi gửi", "From"),
    "required": ("Bắt buộc", "Required"),
    "made": ("Đã làm", "Made"),
    "messages": ("Tin đã gửi", "Messages"),
    "state": ("Tình trạng", "State"),
    "not_drawn": (
        "{count} cơ quan ít liên hệ không vẽ; có trong bảng dưới đây.",
        "{count} agencies with few contacts are not drawn; the table below has them.",
    ),
    "edges_of": ("Bảng liên hệ ({count} cặp)", "Table of contacts ({count} pairs)"),
    "no_edges": ("Không có liên hệ nào.", "There was no contact."),
    "network_counts": (
        "{made} trong {required} liên hệ bắt buộc đã thực hiện; {missing} cặp còn thiếu; {unexpected} cặp "
        "ngoài yêu cầu. Tin có đi có lại: {reciprocity}.",
        "{made} of {required} required contacts made; {missing} pairs missing; {unexpected} pairs not "
        "required. Reciprocity: {reciprocity}.",
    ),
    "bridges": ("Đầu mối tin đi qua nhiều nhất: {names}.", "Most messages pass through: {names}."),
    "slices_of": ("Theo từng nửa giờ", "By half hour"),
    "pairs": ("Số cặp", "Pairs"),
    "busiest": ("Đầu mối", "Hub"),
    "edge_hover": (
        "{sender} → {receiver}: bắt buộc {required}, đã làm {made}, {messages} tin",
        "{sender} → {receiver}: {required} required, {made} made, {messages} messages",
    ),
    # evidence
    "evidence": ("Bằng chứng của từng điểm", "The evidence for every point"),
    "evidence_text": (
        "Mỗi dòng là một điều đã được chấm. Cột đóng góp cộng lại thành điểm của phần. Số bản ghi mở ra "
        "điều đã xảy ra.",
        "Each line is one thing graded. The points of a part add up to its score. The record numbers open "
        "what happened.",
    ),
    "filter": ("Chỉ xem cơ quan", "Only this agency"),
    "all_agencies": ("Tất cả cơ quan", "All agencies"),
    "shown": ("{count} dòng", "{count} lines"),
    "duty": ("Việc phải làm", "Duty"),
    "who": ("Ai", "Who"),
    "opened": ("Phát sinh", "Opened"),
    "answered": ("Đáp ứng", "Answered"),
    "target_limit": ("Mục tiêu / giới hạn", "Target / limit"),
    "credit": ("Mức đạt", "Credit"),
    "records": ("Bản ghi", "Records"),
    "after": ("sau {took}", "after {took}"),
    "receiver": ("gửi {to}", "to {to}"),
    "grounds": ("Căn cứ", "Basis"),
    "legal": ("Thời hạn theo quy định (không chấm): {legal}", "Legal deadline (not scored): {legal}"),
    "response_caption": ("Thời gian phản ứng, {count} việc đã chốt", "Response time, {count} duties settled"),
    "coordination_caption": ("Phối hợp, {count} dòng đã chốt", "Coordination, {count} lines settled"),
    "outcome_caption": ("Kết quả, {count} khoản thiệt hại", "Outcome, {count} losses"),
    "system": ("Hệ thống", "System"),
    "kind": ("Loại", "Kind"),
    "amount": ("Lượng", "Amount"),
    "loss_short": ("Thiệt hại", "Loss"),
    "sum": ("Tổng", "Sum"),
    "open_lines": ("Còn mở khi kết thúc ({count})", "Still open at the end ({count})"),
    "open_text": (
        "Còn trong thời hạn mục tiêu khi diễn tập dừng, nên chưa tính điểm.",
        "Within their target when the drill stopped, so not counted.",
    ),
    "never_lines": ("Kỳ vọng không được kích hoạt ({count})", "Expectations never triggered ({count})"),
    "never_text": (
        "Điều kiện của chúng không xảy ra, nên không tính điểm.",
        "What would have opened them did not happen, so they are not counted.",
    ),
    "none": ("Không có.", "None."),
    "expected": ("Việc kỳ vọng", "Expected act"),
    "source": ("Từ tình huống", "From inject"),
    "upon_aware": ("khi biết sự cố", "on awareness"),
    "strays": ("Gửi đến nơi không liên quan: {names}", "Sent to those with no part in it: {names}"),
    "more_records": ("và {count} bản ghi", "and {count} more"),
    # chronicle
    "chronicle": ("Những gì đã xảy ra", "What happened"),
    "chronicle_text": (
        "Nhật ký rút gọn, kể bằng lời. Mỗi dòng giữ số bản ghi của nó trong nhật ký; mọi bản ghi được dẫn "
        "làm bằng chứng đều có ở đây.",
        "The journal, condensed and in words. Each line keeps its number in the journal; every record "
        "cited as evidence is here.",
    ),
    "show": ("Hiển thị", "Show"),
    "group_story": ("Tình huống và tin đến", "Injects and messages"),
    "group_world": ("Sự cố và hệ thống", "Incidents and systems"),
    "group_acts": ("Hành động và công việc", "Acts and work"),
    "group_score": ("Việc phải làm và đáp ứng", "Duties and answers"),
    "group_drill": ("Điều hành diễn tập", "Running of the drill"),
    "lines": ("{count} dòng", "{count} lines"),
    "whole_drill": ("Cả cuộc diễn tập", "The whole drill"),
    "before_phases": ("Trước giai đoạn đầu", "Before the first phase"),
    "in_full": ("Đầy đủ", "In full"),
    "message_body": ("Nội dung tin", "The message"),
    # sentences of the chronicle
    "s_start": ("Diễn tập bắt đầu.", "The drill begins."),
    "s_end_length": ("Diễn tập kết thúc theo thời lượng.", "The drill ends at its length."),
    "s_end_director": ("Chỉ đạo diễn tập kết thúc cuộc diễn tập.", "The director ends the drill."),
    "s_inject_fired": ("Phát tình huống “{title}”.", "Inject “{title}” is fired."),
    "s_inject_held": ("Tạm giữ tình huống “{title}”.", "Inject “{title}” is held."),
    "s_inject_released": ("Cho phát lại tình huống “{title}”.", "Inject “{title}” is released."),
    "s_inject_skipped": ("Bỏ qua tình huống “{title}”.", "Inject “{title}” is skipped."),
    "s_inject_lapsed": ("Tình huống “{title}” không còn cần phát.", "Inject “{title}” is no longer needed."),
    "s_inject_added": ("Thêm tình huống “{title}”.", "Inject “{title}” is added."),
    "s_inject_edited": ("Sửa tình huống “{title}”.", "Inject “{title}” is edited."),
    "s_stage_begun": ("Diễn biến bắt đầu: {note}", "A stage begins: {note}"),
    "s_stage_taken": ("Kẻ tấn công vào được: {note}", "The attacker gets in: {note}"),
    "s_stage_done": ("Diễn biến đã gây tác động: {note}", "A stage has done its work: {note}"),
    "s_stage_ended": ("Diễn biến chấm dứt: {note}", "A stage ends: {note}"),
    "stage_of": ("{what} (sự cố “{incident}”)", "{what} (incident “{incident}”)"),
    "s_stage_on": ("{stage} ({system})", "{stage} ({system})"),
    "s_delivery": (
        "{to} nhận từ {sender}, qua {channel}: “{title}”.",
        "{to} hears from {sender} by {channel}: “{title}”.",
    ),
    "s_incident": (
        "Sự cố “{incident}”: nguyên nhân {cause}, mức {severity}, đã tác động {count} hệ thống.",
        "Incident “{incident}”: cause {cause}, {severity}, {count} systems hit.",
    ),
    "s_aware": ("{agency} biết có sự cố “{incident}”.", "{agency} becomes aware of incident “{incident}”."),
    "s_act": ("{who} {phrase}{about}{to}{how}.", "{who} {phrase}{about}{to}{how}."),
    "s_refused": (
        "{who} định {phrase}{about}{to}{how}; không được chấp nhận: {reason}.",
        "{who} tries (“{verb}”){about}{to}{how}; refused: {reason}.",
    ),
    "s_about": (", về {system}", ", {system}"),
    "s_to": (", gửi {to}", ", to {to}"),
    "s_how": (" ({how})", " ({how})"),
    "s_misdirected": ("gửi nhầm nơi không liên quan: {names}", "sent to those with no part in it: {names}"),
    "s_incomplete": ("biểu mẫu thiếu: {fields}", "form incomplete: {fields}"),
    "s_on_order": ("theo lệnh", "as ordered"),
    "s_told": ("{agency} (theo chỉ đạo)", "{agency} (as directed)"),
    "s_order": ("lệnh: {verb}, {system}", "order: {verb}, {system}"),
    "s_work_started": (
        "{agency} bắt đầu việc “{verb}”{about}, dự kiến xong {until}.",
        "{agency} starts “{verb}”{about}, expected to end {until}.",
    ),
    "s_work_completed": ("{agency} xong việc “{verb}”{about}.", "{agency} completes “{verb}”{about}."),
    "s_work_failed": (
        "{agency} làm “{verb}”{about} không thành: {reason}.",
        "{agency} fails at “{verb}”{about}: {reason}.",
    ),
    "s_work_cancelled": ("{agency} hủy việc “{verb}”{about}.", "{agency} cancels “{verb}”{about}."),
    "s_state": ("Thực tế thay đổi: {changes}.", "In truth: {changes}."),
    "s_perceived": ("{agency} thấy: {changes}.", "{agency} sees: {changes}."),
    "s_duty": (
        "{agency} phải: {title}{to}; mục tiêu {target}, giới hạn {limit}.",
        "{agency} now owes: {title}{to}; target {target}, limit {limit}.",
    ),
    "s_answer": ("Việc “{title}” được đáp ứng.", "The duty “{title}” is answered."),
    "s_answer_plain": ("Một việc phải làm được đáp ứng.", "A duty is answered."),
    "s_support": (
        "{agency} được {giver} tăng cường {count} người.",
        "{agency} gains {count} people from {giver}.",
    ),
    "s_control": ("Điều hành diễn tập: {type}.", "Control of the drill: {type}."),
    "s_join": ("{person} nhận vị trí {seat}.", "{person} takes the seat {seat}."),
    "s_leave": ("{person} rời vị trí {seat}.", "{person} leaves the seat {seat}."),
    "s_other": ("Bản ghi loại {kind}.", "A record of kind {kind}."),
    "somebody": ("Không rõ", "Somebody"),
    "foot": (
        "Tệp này mở được không cần mạng và không tải gì từ bên ngoài.",
        "This file opens without a network and loads nothing from outside.",
    ),
}
"""Key -> Vietnamese and English, with the same blanks."""


def say(key: str, /, **params: Both | str | int) -> Both:
    """The text ``key`` in both languages with its blanks filled.

    Raises:
        KeyError: for an unknown key or a blank without a value.
    """
    vietnamese, english = TEXTS[key]
    fills = {name: Both.of(value) for name, value in params.items()}
    return Both(
        vietnamese.format(**{name: fill.vi for name, fill in fills.items()}),
        english.format(**{name: fill.en for name, fill in fills.items()}),
    )
