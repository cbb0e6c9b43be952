"""Every text of the pages that the server writes, and of its answers: Vietnamese, English."""

from __future__ import annotations

from typing import Any

from drillsim.base.errors import Fault
from drillsim.engine.actions.reasons import REASONS

LANGUAGES = ("vi", "en")

TEXTS: dict[str, tuple[str, str]] = {
    "app": ("Diễn tập an toàn thông tin", "Cyber drill"),
    "skip": ("Đến nội dung chính", "Skip to the content"),
    "language": ("Ngôn ngữ", "Language"),
    "needs_script": (
        "Trang này cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.",
        "This page needs JavaScript. Turn it on in the browser and load the page again.",
    ),
    "loading": ("Đang tải…", "Loading…"),
    # joining
    "join_title": ("Tham gia diễn tập", "Join a drill"),
    "join_code": ("Mã tham gia", "Join code"),
    "join_help": (
        "Mã do ban tổ chức đưa, hoặc mã in trên thẻ vị trí của anh/chị.",
        "The organisers' code, or the code printed on your seat's card.",
    ),
    "join_go": ("Tiếp tục", "Continue"),
    "join_again": ("Vào lại cuộc diễn tập", "Back to your drill"),
    "code_unknown": (
        "Không có cuộc diễn tập hay vị trí nào mang mã này. Hãy kiểm tra lại từng ký tự.",
        "No drill or seat has this code. Check it character by character.",
    ),
    "too_often": (
        "Quá nhiều lần thử. Hãy chờ một phút rồi thử lại.",
        "Too many tries. Wait a minute and try again.",
    ),
    "seat_title": ("Chọn vị trí", "Choose your seat"),
    "seat_yours": ("Vị trí của anh/chị", "Your seat"),
    "your_name": ("Họ và tên", "Your name"),
    "name_help": ("Ban tổ chức và đồng đội sẽ thấy tên này.", "The organisers and your team will see it."),
    "name_wrong": ("Hãy ghi họ tên, tối đa 60 ký tự.", "Give your name, at most 60 characters."),
    "seat_wrong": ("Hãy chọn một vị trí.", "Choose a seat."),
    "seat_taken": ("{count} người", "{count} in it"),
    "seat_free": ("còn trống", "free"),
    "seat_ask": ("Đề nghị vị trí này", "Ask for this seat"),
    "seat_take": ("Vào vị trí", "Take the seat"),
    "drill_over": ("Cuộc diễn tập này đã kết thúc.", "This drill has ended."),
    "wait_title": ("Chờ xác nhận", "Waiting to be confirmed"),
    "wait_text": (
        "Đề nghị của anh/chị đã gửi đến ban tổ chức. Trang tự chuyển khi được xác nhận.",
        "Your request has reached the organisers. This page moves on by itself once they confirm.",
    ),
    "wait_look": ("Kiểm tra ngay", "Look now"),
    "to_staff": ("Dành cho ban tổ chức", "For the organisers"),
    # signing in
    "login_title": ("Đăng nhập ban tổ chức", "Organisers sign in"),
    "account": ("Tài khoản", "Account"),
    "password": ("Mật khẩu", "Password"),
    "login_go": ("Đăng nhập", "Sign in"),
    "login_wrong": (
        "Tài khoản hoặc mật khẩu không đúng. Quên mật khẩu: quản trị máy chủ đặt lại bằng dòng lệnh.",
        "Wrong account or password. If you have forgotten it, whoever runs the server can reset it.",
    ),
    "logout": ("Đăng xuất", "Sign out"),
    "director": ("Chỉ đạo diễn tập", "Director"),
    "facilitator": ("Người điều khiển", "Facilitator"),
    "evaluator": ("Giám sát viên", "Evaluator"),
    "observer": ("Quan sát viên", "Observer"),
    # the list of drills
    "drills": ("Các cuộc diễn tập", "Drills"),
    "drills_none": ("Chưa có cuộc diễn tập nào.", "There are no drills yet."),
    "drill_new": ("Cuộc diễn tập mới", "New drill"),
    "drill_room": ("Phòng điều hành", "Control room"),
    "drill_evaluate": ("Đánh giá", "Evaluate"),
    "drill_hall": ("Màn hình lớn", "Big screen"),
    "drill_cards": ("Thẻ vị trí", "Seat cards"),
    "drill_report": ("Báo cáo", "Report"),
    "drill_review": ("Rút kinh nghiệm", "Review"),
    "drill_release": ("Công bố báo cáo cho người tham gia", "Release the report to participants"),
    "drill_released": ("Đã công bố báo cáo", "The report is released"),
    "drill_code": ("Mã", "Code"),
    "state_ready": ("chưa bắt đầu", "ready"),
    "state_running": ("đang chạy", "running"),
    "state_paused": ("tạm dừng", "paused"),
    "state_ended": ("đã kết thúc", "ended"),
    "accounts": ("Tài khoản", "Accounts"),
    "account_add": ("Tạo tài khoản", "Create the account"),
    "account_role": ("Vai trò", "Role"),
    "account_exists": (
        "Đã có tài khoản tên này; chưa tạo gì. Hãy đặt tên khác.",
        "There is an account of this name already; none was made. Choose another name.",
    ),
    "account_name": (
        "Tên tài khoản không dùng được: cần 2 đến 40 ký tự, chỉ gồm chữ thường không dấu, số, dấu chấm, "
        "gạch nối (như truc.ban-2), bắt đầu bằng chữ hoặc số.",
        "The name of an account has 2 to 40 small letters without marks, digits, dots, hyphens "
        "(like truc.ban-2), and begins with a letter or a digit.",
    ),
    "account_made": (
        "Đã tạo tài khoản. Mật khẩu chỉ hiện một lần, hãy chép lại:",
        "The account stands. Its password is shown this once; write it down:",
    ),
    "account_close": ("Khóa tài khoản", "Close the account"),
    "account_closed": ("đã khóa", "closed"),
    # a new drill
    "scenario": ("Kịch bản", "Scenario"),
    "rules": ("Hồ sơ quy tắc", "Rule profile"),
    "rubric": ("Thang điểm", "Rubric"),
    "seed": ("Số gieo ngẫu nhiên", "Seed"),
    "seed_help": ("Cùng số này, mọi may rủi lặp lại y hệt.", "With the same seed, all luck repeats itself."),
    "players": ("Vị trí không có người", "Seats without people"),
    "players_idle": ("để trống", "left empty"),
    "players_novice": ("người mới (máy đóng)", "novice, simulated"),
    "players_average": ("trung bình (máy đóng)", "average, simulated"),
    "players_expert": ("thành thạo (máy đóng)", "expert, simulated"),
    "players_by-the-book": ("theo đúng quy trình (máy đóng)", "by the book, simulated"),
    "drill_create": ("Tạo cuộc diễn tập", "Create the drill"),
    "choice_wrong": ("Hãy chọn lại: có giá trị không dùng được.", "Choose again: a value cannot be used."),
    "new_faulty": (
        "Những tệp sau có lỗi nên không dùng được; các tệp khác vẫn dùng được. Sửa xong, tải lại trang này.",
        "These files have faults and cannot be used; the others can. Mend them, then reload this page.",
    ),
    "new_faulty_more": ("và {count} lỗi khác", "and {count} more"),
    # cards
    "cards_title": ("Thẻ vị trí", "Seat cards"),
    "cards_help": (
        "In trên giấy A4 và cắt theo đường kẻ. Ai có thẻ là vào được vị trí: chỉ trao tận tay.",
        "Print on A4 and cut along the lines. A card opens its seat: hand it over in person.",
    ),
    "cards_new": ("Đổi mã", "New codes"),
    "cards_new_help": (
        "Thẻ đã in không còn dùng được. Người đang ngồi trong vị trí không bị ảnh hưởng.",
        "Cards printed before stop working. Whoever sits in a seat stays there.",
    ),
    "cards_new_all": ("Đổi mã của tất cả vị trí", "New codes for all seats"),
    "cards_new_one": ("Đổi mã vị trí này", "New code for this seat"),
    "drill_withdraw": ("Thu hồi báo cáo", "Withdraw the report"),
    "cards_drill": ("Mã chung của cuộc diễn tập", "Code of the whole drill"),
    "cards_open": ("Mở địa chỉ, hoặc quét mã:", "Open the address, or scan:"),
    # pages of a live drill
    "play_title": ("Vị trí của tôi", "My seat"),
    "report_wait": (
        "Báo cáo sẽ mở khi chỉ đạo diễn tập công bố.",
        "The report opens when the director releases it.",
    ),
    "report_none": (
        "Chưa có báo cáo: cuộc diễn tập chưa bắt đầu.",
        "No report yet: the drill has not begun.",
    ),
    "report_failed": (
        "Chưa lập được báo cáo. Nhật ký vẫn nguyên vẹn; hãy thử lại sau.",
        "The report could not be made. The journal is whole; try again later.",
    ),
    "played_elsewhere": (
        "Kịch bản này đang được diễn tập ở một cuộc khác. Quan sát viên xem được khi cuộc đó kết thúc.",
        "This scenario is being played in another drill. Observers may read this once that one has ended.",
    ),
    "release_text": (
        "Mọi người tham gia sẽ đọc được báo cáo, điểm và phần rút kinh nghiệm. Có thể thu hồi, "
        "nhưng điều họ đã đọc thì không. Ý kiến rút kinh nghiệm tại chỗ không cần chờ công bố.",
        "All participants will read the report, the scores and the review. It can be withdrawn, "
        "but not what they have read. The hot wash does not wait for it.",
    ),
    "release_go": ("Công bố", "Release"),
    "release_not": ("Chưa công bố", "Not yet"),
    # right after play
    "hotwash": ("Rút kinh nghiệm tại chỗ", "Hot wash"),
    "hotwash_write": ("Ghi ý kiến rút kinh nghiệm", "Write for the hot wash"),
    "hotwash_text": (
        "Viết ngắn, ngay sau khi diễn tập, khi còn nhớ rõ. Không ai bị chấm điểm theo phần này.",
        "Write briefly, right after play, while it is fresh. Nobody is graded on this.",
    ),
    "hotwash_strengths": ("Điều làm tốt", "What went well"),
    "hotwash_problems": ("Vướng mắc", "Problems"),
    "hotwash_suggestions": ("Đề xuất", "Suggestions"),
    "hotwash_anonymous": ("Gửi ẩn danh", "Send without my name"),
    "hotwash_nameless": (
        "Ẩn danh: không lưu tên, vị trí hay tài khoản. Cách viết vẫn có thể để lộ người viết.",
        "Without a name: neither name, seat nor account is kept. The wording may still tell who wrote it.",
    ),
    "hotwash_send": ("Gửi ý kiến", "Send"),
    "hotwash_sent": (
        "Đã gửi. Cảm ơn anh/chị; có thể gửi thêm ý kiến khác.",
        "Sent, thank you; you may send more.",
    ),
    "hotwash_empty": ("Hãy viết vào ít nhất một ô.", "Write in at least one box."),
    "hotwash_long": (
        "Ý kiến quá dài. Hãy rút ngắn rồi gửi lại.",
        "That is too long. Shorten it and send it again.",
    ),
    # forms of a session that is another by now
    "form_stale": ("Chưa gửi được", "This was not sent"),
    "form_other": (
        "Từ khi trang này mở, trình duyệt này đã đăng nhập hoặc đăng xuất ở thẻ khác, "
        "hoặc phiên làm việc đã đổi.",
        "Since this page was opened, somebody has signed in or out in another tab of this browser, "
        "or its session has changed.",
    ),
    "form_cookie": (
        "Trình duyệt không gửi cookie của máy chủ này: phiên làm việc đã hết, hoặc cookie bị chặn.",
        "The browser has sent no cookie of this server: its session is over, or cookies are blocked.",
    ),
    "form_signed_out": (
        "Tài khoản đã đăng xuất trước khi gửi. Hãy đăng nhập ở thẻ mới, rồi gửi lại từ đây.",
        "The account was signed out before this was sent. Sign in in a new tab, then send it again here.",
    ),
    "form_kept": (
        "Những gì đã điền còn nguyên. Gửi lại bằng tài khoản đang đăng nhập ở trình duyệt này?",
        "What was filled in is kept. Send it again, as whoever is signed in in this browser?",
    ),
    "form_again": ("Gửi lại", "Send it again"),
    "form_open": ("Mở lại trang và điền lại", "Open the page again and fill it in"),
    # errors
    "error_400": ("Yêu cầu không hợp lệ", "That request will not do"),
    "error_400_help": (
        "Máy chủ không hiểu yêu cầu này. Hãy quay lại, tải lại trang và thử lần nữa.",
        "The server does not understand it. Go back, load the page again and retry.",
    ),
    "error_403": ("Không được phép", "Not allowed"),
    "error_403_help": (
        "Tài khoản của anh/chị không dùng được trang này. Hãy đăng nhập bằng tài khoản khác.",
        "Your account may not use this page. Sign in with another.",
    ),
    "error_404": ("Không có trang này", "There is no such page"),
    "error_404_help": ("Hãy kiểm tra lại địa chỉ.", "Check the address."),
    "error_405": ("Yêu cầu không hợp lệ", "That request will not do"),
    "error_405_help": ("Hãy quay lại trang trước.", "Go back to the page before."),
    "error_413": ("Nội dung gửi quá lớn", "Too much was sent"),
    "error_413_help": ("Hãy rút ngắn rồi gửi lại.", "Shorten it and send it again."),
    "error_429": ("Quá nhiều lần thử", "Too many tries"),
    "error_429_help": ("Hãy chờ một phút rồi thử lại.", "Wait a minute and try again."),
    "error_500": ("Máy chủ gặp lỗi", "The server has failed"),
    "error_500_help": (
        "Những gì đã xác nhận vẫn được lưu. Hãy tải lại trang; nếu còn lỗi, báo ban tổ chức.",
        "What was acknowledged is kept. Load the page again; if it stays so, tell the organisers.",
    ),
    "error_503": ("Chưa lưu được", "It could not be stored"),
    "error_503_help": (
        "Máy chủ chưa ghi được dữ liệu nên chưa nhận yêu cầu này. Hãy thử lại sau ít phút.",
        "The server cannot write its data, so this was not accepted. Try again in a few minutes.",
    ),
    "error_home": ("Về trang đầu", "To the first page"),
    # answers to the pages of a live drill
    "signed_out": ("Phiên làm việc đã hết. Hãy tải lại trang.", "You are signed out. Load the page again."),
    "job_waiting": ("Đang chờ đến lượt", "Waiting for its turn"),
    "job_working": ("Đang làm", "Working"),
    "job_done": ("Xong", "Done"),
    "job_cancelled": ("Đã hủy", "Cancelled"),
    "job_late": (
        "Việc này quá lâu nên đã dừng. Hãy thử lại; nếu vẫn vậy, hãy chọn phạm vi nhỏ hơn.",
        "This took too long and was stopped. Try again; if it happens again, choose less.",
    ),
    "job_broken": (
        "Việc này bị ngắt giữa chừng. Hãy thử lại; nhật ký máy chủ ghi rõ nguyên nhân.",
        "This broke off. Try again; the server's log says why.",
    ),
    "previous": ("Tiếp nối cuộc diễn tập trước", "Follows up an earlier drill"),
    "previous_none": ("Không", "None"),
    "previous_overall": ("{count} điểm ({name})", "{count} points ({name})"),
    "previous_ungraded": ("chưa có điểm", "no score"),
    "previous_help": (
        "Các việc khắc phục chưa xong của cuộc đó được đưa sang kế hoạch của cuộc này.",
        "Its open corrective actions are carried into this drill's plan.",
    ),
    "drill_journal": ("Tải nhật ký (journal.jsonl)", "Fetch the journal (journal.jsonl)"),
    "drill_compare": ("So hai cuộc diễn tập", "Compare two drills"),
    "rating_changed": (
        "Trên một trang khác, tài khoản của anh/chị đã đánh giá mục tiêu này {rating} lúc T+{time} "
        "(“{note}”). Chưa lưu gì thêm: bấm lại mức của mình để thay đánh giá đó, hoặc để nguyên.",
        "Your account has rated this objective {rating} at T+{time} on another page (“{note}”). "
        "Nothing was stored: press your rating again to replace that one, or leave it.",
    ),
    "rating_gone": (
        "Đánh giá trước đó đã bị rút trên trang khác. Chưa lưu gì: bấm lại mức của mình để lưu.",
        "The earlier rating was taken back on another page. Nothing was stored: press yours again.",
    ),
    "entry_changed": (
        "Trong lúc anh/chị soạn, mục này đã được người khác sửa. Hãy so hai bản rồi quyết định.",
        "While you were writing, somebody else has changed this. Compare both and decide.",
    ),
    "entry_gone": (
        "Mục này không còn nữa; hãy tải lại trang.",
        "It is not there any more; load the page again.",
    ),
    "entries_full": (
        "Đã có quá nhiều mục. Hãy xóa bớt rồi thêm.",
        "There are too many entries. Delete some first.",
    ),
    "job_busy": (
        "Máy chủ đang có quá nhiều việc chờ. Hãy thử lại sau ít phút.",
        "Too much work is waiting on the server. Try again in a few minutes.",
    ),
    "whatif_act": (
        "Chỉ thử được với một hành động của một vị trí trong cuộc diễn tập này.",
        "Only an act of a seat of this drill can be moved or left out.",
    ),
    "whatif_time": (
        "Thời điểm phải nằm trong cuộc diễn tập.",
        "The time must lie within the drill.",
    ),
    "rubric_wrong": (
        "Thang điểm chưa dùng được. Hãy sửa từng mục nêu dưới đây.",
        "The rubric cannot be used yet. Correct each field named below.",
    ),
    "document_unsigned": (
        "Nhật ký này từ nơi khác tải lên nên máy chủ không ký; chữ ký, nếu có, nằm ở máy chủ đã ghi nó.",
        "This journal came from elsewhere, so this server does not sign it; its signature, if any, is with "
        "the server that wrote it.",
    ),
    "document_shell": (
        "Máy chủ thiếu {path}, nên chưa lưu được trang thành một tệp. Người quản trị cần chạy make setup.",
        "This server lacks {path}, so it cannot save the page as a file. "
        "Its administrator must run make setup.",
    ),
    "document_unknown": ("Không có tài liệu {name}.", "There is no document {name}."),
    "branch_time": (
        "Hãy chọn một thời điểm trước khi cuộc diễn tập kết thúc.",
        "Choose a moment before the end of the drill.",
    ),
    "upload": ("Tải nhật ký lên để rút kinh nghiệm", "Upload a journal for review"),
    "upload_file": ("Chọn tệp nhật ký…", "Choose a journal file…"),
    "upload_none": ("Chưa chọn tệp nào", "No file chosen yet"),
    "upload_need": ("Hãy chọn tệp nhật ký.", "Choose a journal file first."),
    "upload_help": (
        "Tệp journal.jsonl của một cuộc diễn tập, tối đa {most} MB. Máy chủ kiểm tra từng bản ghi bằng cách "
        "diễn lại rồi mới lưu.",
        "The journal.jsonl of a drill, at most {most} MB. Every record is checked by replay before it is "
        "stored.",
    ),
    "upload_go": ("Tải lên và kiểm tra", "Upload and check"),
    "upload_empty": (
        "Tệp trống, hoặc chưa chọn tệp nào. Hãy chọn tệp nhật ký (.jsonl) đã xuất từ drillsim.",
        "The file is empty, or none was chosen. Choose a journal (.jsonl) that drillsim has written.",
    ),
    "join_removed": (
        "Anh/chị không còn trong cuộc diễn tập: ban tổ chức đã thu hồi vị trí hoặc không nhận yêu cầu. "
        "Hãy hỏi ban tổ chức, rồi vào lại bằng mã.",
        "You are not in the drill: the organisers have withdrawn the seat, or turned the request down. "
        "Ask the facilitator, then join again with a code.",
    ),
    "upload_known": (
        "Nhật ký này đã có trên máy chủ (cùng mã băm {head}), nên không lưu thêm.",
        "This journal is on the server already (the same hash {head}): it is not stored again.",
    ),
    "upload_open": ("Mở rút kinh nghiệm của cuộc đó", "Open its review"),
    "upload_refused": ("Không nhận nhật ký này.", "This journal is refused."),
    "upload_checking": ("Đang kiểm tra nhật ký", "Checking the journal"),
    "upload_wait": (
        "Mỗi bản ghi được diễn lại và so sánh. Trang tự chuyển khi xong.",
        "Every record is replayed and compared. This page moves on by itself.",
    ),
    "upload_cancel": ("Dừng kiểm tra", "Stop checking"),
    "origin_upload": ("nhật ký tải lên", "uploaded journal"),
    "origin_branch": ("tiếp từ một cuộc diễn tập khác", "goes on from another drill"),
    "job_gone": (
        "Kết quả này không còn được giữ. Hãy làm lại.",
        "This result is no longer kept. Ask for it again.",
    ),
    "forbidden": ("Vai trò của anh/chị không được làm việc này.", "Your role may not do this."),
    "no_drill": ("Không có cuộc diễn tập này.", "There is no such drill."),
    "no_seat": ("Anh/chị chưa có vị trí.", "You have no seat yet."),
    "payload": ("Nội dung gửi không hợp lệ.", "What was sent is not valid."),
    "rate": ("Thao tác quá nhanh; sẽ gửi lại sau.", "Too fast; it will be sent again."),
    "unstored": (
        "Máy chủ chưa lưu được; sẽ gửi lại sau.",
        "The server could not store it; it will be sent again.",
    ),
    "ready": ("Cuộc diễn tập chưa bắt đầu.", "The drill has not begun."),
    "unknown": ("Không có đối tượng này: {name}.", "There is no such thing: {name}."),
    "invalid": ("Giá trị không dùng được: {why}", "This value cannot be used: {why}"),
    "confirm": (
        "Hãy xem tình huống kế tiếp và các thời hạn sẽ trôi qua, rồi xác nhận.",
        "Look at what comes next, and whose deadlines would pass, then confirm it.",
    ),
    # another device
    "device_title": ("Tiếp tục trên thiết bị này", "Go on from this device"),
    "device_text": (
        "Mã này chỉ dùng một lần. Thiết bị cũ vẫn dùng được.",
        "This code works once. Your other device stays signed in.",
    ),
    "device_go": ("Tiếp tục", "Go on"),
    "no_person": ("Không có người này.", "There is no such person."),
    "failed": ("Máy chủ gặp lỗi; việc này chưa được nhận.", "The server has failed; this was not accepted."),
}


def both(code: str, **blanks: object) -> dict[str, str]:
    """A text in both languages; the reasons why an act is refused are known here too.

    Raises:
        KeyError: for a code that has no text.
    """
    if code not in TEXTS:
        return {"vi": REASONS[code].vi, "en": REASONS[code].en}
    vi, en = TEXTS[code]
    return {"vi": vi.format(**blanks), "en": en.format(**blanks)}


def told(fault: Fault) -> dict[str, Any]:
    """A fault as a page shows it at its ``field`` (its path), with ``line`` (0 without one) and ``text``."""
    text = {lang: fault.what(lang) for lang in LANGUAGES}
    return {"field": fault.place, "line": fault.line, "text": text}


def say(lang: str, code: str, **blanks: object) -> str:
    """A text in one language."""
    return both(code, **blanks)[lang]
