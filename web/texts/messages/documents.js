export default {
  "faults": {
    "vi": "có {count} lỗi",
    "en": "{count} {count:fault|faults}"
  },
  "warning": {
    "vi": "cảnh báo",
    "en": "warning"
  },
  "path_item": {
    "vi": "mục {number}",
    "en": "item {number}"
  },
  "nearest": {
    "vi": "; gần nhất: {name}",
    "en": "; nearest: {name}"
  },
  "more_faults": {
    "vi": "còn nhiều lỗi nữa; hãy sửa các lỗi trên trước",
    "en": "and more; mend these first"
  },
  "not_a_mapping": {
    "vi": "tệp phải gồm các cặp khóa: giá trị ở tầng ngoài cùng",
    "en": "the file must hold keys and values at its outermost level"
  },
  "unknown_key": {
    "vi": "không có khóa {key} ở đây; được dùng: {allowed}{nearest}",
    "en": "no key {key} here; allowed: {allowed}{nearest}"
  },
  "missing_key": {
    "vi": "thiếu khóa {key} trong {where}",
    "en": "key {key} is missing in {where}"
  },
  "whole_file": {
    "vi": "tệp",
    "en": "the file"
  },
  "missing_translation": {
    "vi": "{key} thiếu bản {lang}; văn bản nào cũng cần tiếng Việt",
    "en": "{key} lacks its {lang}; every text needs its Vietnamese"
  },
  "not_allowed": {
    "vi": "{key}: không có giá trị {value}; được dùng: {allowed}{nearest}",
    "en": "{key}: no value {value}; allowed: {allowed}{nearest}"
  },
  "text_for_number": {
    "vi": "{key}: “{value}” trong ngoặc kép là chữ; phải là số, hãy viết {value} không có ngoặc kép",
    "en": "{key}: “{value}” in quotes is text; it must be a number, write {value} without quotes"
  },
  "wrong_type": {
    "vi": "{key}: {value} sai kiểu; cần {expected}",
    "en": "{key}: {value} has the wrong type; needs {expected}"
  },
  "out_of_range": {
    "vi": "{key}: {value} ngoài giới hạn; phải {bound}",
    "en": "{key}: {value} is out of range; must be {bound}"
  },
  "duration": {
    "vi": "{key}: {value} không phải thời gian; hãy viết như 90s, 15m hay 1h30m, không âm, tối đa 1000h",
    "en": "{key}: {value} is no duration; write it like 90s, 15m or 1h30m, not negative, at most 1000h"
  },
  "distribution": {
    "vi": "{key}: {value} không phải khoảng thời gian; hãy viết như 18m, uniform 5m 10m (nhỏ trước), hay lognormal 18m 0.5",
    "en": "{key}: {value} is no span of time; write it like 18m, uniform 5m 10m (lower first), or lognormal 18m 0.5"
  },
  "bad_form": {
    "vi": "{key}: {value} sai dạng; cần {form}",
    "en": "{key}: {value} is malformed; needs {form}"
  },
  "left_blank": {
    "vi": "{key}: còn để trống; hãy chọn hoặc điền",
    "en": "{key}: still blank; choose or fill in"
  },
  "text_too_long": {
    "vi": "{key}: dài quá {limit} ký tự; hãy rút ngắn",
    "en": "{key}: longer than {limit} characters; shorten it"
  },
  "text_empty": {
    "vi": "{key}: để trống; hãy viết nội dung",
    "en": "{key}: empty; write something"
  },
  "too_few": {
    "vi": "{key}: cần ít nhất {limit} mục",
    "en": "{key}: needs {limit} or more items"
  },
  "too_many": {
    "vi": "{key}: có {count} mục; tối đa {limit}",
    "en": "{key}: has {count} {count:item|items}; at most {limit}"
  },
  "invalid": {
    "vi": "{key}: {value} không hợp lệ",
    "en": "{key}: {value} is not valid"
  },
  "target_limit": {
    "vi": "target {target} phải nhỏ hơn limit {limit}",
    "en": "target {target} must be less than limit {limit}"
  },
  "condition_key": {
    "vi": "một điều kiện phải có đúng một trong các khóa {allowed}; ở đây có: {given}",
    "en": "a condition has exactly one of {allowed}; given here: {given}"
  },
  "condition_bounds": {
    "vi": "below và above: chỉ dùng một trong hai; cần cả hai thì viết hai điều kiện dưới all",
    "en": "below and above: only one of them; for both, write two conditions under all"
  },
  "needs_version": {
    "vi": "{key}: cần version: 2 ở đầu tệp; ở đây là version: 1",
    "en": "{key}: needs version: 2 at the top of the file; here it is version: 1"
  },
  "chapter_order": {
    "vi": "start: {value} không sau chương trước ({before}); hãy xếp các chương theo thứ tự thời gian",
    "en": "start: {value} is not after the chapter before ({before}); put chapters in order of time"
  },
  "chapter_back": {
    "vi": "at: {value} sớm hơn giờ kịch bản đã tới ({come}); một chương chỉ nhảy về phía trước",
    "en": "at: {value} is before the story has come to ({come}); a chapter only jumps forward"
  },
  "before_without_start": {
    "vi": "before: chỉ dùng cùng at: 0s, vì tin đã có sẵn khi bắt đầu diễn tập",
    "en": "before: only with at: 0s, as the message is there when the drill begins"
  },
  "exhibit_missing": {
    "vi": "không có tệp {value} trong thư mục exhibits cạnh tệp YAML này{nearest}; hãy để tệp vào đó, hoặc viết nội dung vào text:",
    "en": "there is no file {value} in the folder exhibits beside this YAML file{nearest}; put it there, or write what it says under text:"
  },
  "exhibit_large": {
    "vi": "ảnh {value} quá lớn, chỉ được đến {most} kB; hãy thu nhỏ ảnh",
    "en": "picture {value} is too large, up to {most} kB are allowed; make it smaller"
  },
  "exhibit_long": {
    "vi": "tệp {value} quá dài, chỉ được đến {most} ký tự; hãy chỉ giữ đoạn cần cho tình huống",
    "en": "file {value} is too long, up to {most} letters are allowed; keep what the inject needs"
  },
  "exhibit_not_text": {
    "vi": "tệp {value}, dòng {line}, không phải văn bản UTF-8; hãy lưu lại bằng UTF-8",
    "en": "file {value}, line {line}, is no text in UTF-8; save it as UTF-8"
  },
  "exhibit_not_picture": {
    "vi": "{file} không phải ảnh PNG hoặc JPEG; hãy lưu lại đúng định dạng",
    "en": "{file} is no picture in PNG or JPEG; save it as one"
  },
  "exhibit_empty": {
    "vi": "tài liệu kèm chưa có nội dung; hãy ghi file:, text: hoặc picture:",
    "en": "the exhibit has no content; give file:, text: or picture:"
  },
  "exhibit_twice": {
    "vi": "tài liệu kèm có hơn một trong file:, text:, picture:; chỉ để lại một",
    "en": "the exhibit has more than one of file:, text:, picture:; leave one"
  },
  "exhibit_hash": {
    "vi": "sha256 không khớp nội dung, phải là {hash}; hãy bỏ dòng này đi, chương trình tự tính",
    "en": "sha256 does not fit the content, it would be {hash}; leave it out, it is computed"
  },
  "attachment_kind": {
    "vi": "nội dung tệp không đúng loại đã khai; chỉ nhận ảnh, bản ghi âm và PDF",
    "en": "the file is not of the kind it says; only pictures, recordings and PDF documents are taken"
  },
  "exhibits_large": {
    "vi": "ảnh kèm tổng cộng {value} kB, chỉ được đến {most} kB; hãy thu nhỏ hoặc bớt ảnh",
    "en": "the pictures come to {value} kB together, up to {most} kB are allowed; make them smaller, or fewer"
  },
  "done_without_goals": {
    "vi": "on: done cần goals: những diễn biến mà đối tượng muốn làm xong",
    "en": "on: done needs goals: the stages that the adversary wants done"
  },
  "move_without_system": {
    "vi": "system: chỉ dùng với on: isolated hoặc noticed; ở đây on: {value}",
    "en": "system: only with on: isolated or noticed; here on: {value}"
  },
  "altered_for_ever": {
    "vi": "{value} không có bản sao lưu nào để khôi phục; hãy thêm corrects, hoặc chọn hệ thống có sao lưu",
    "en": "{value} has no backup to go back to; add corrects, or name a system that has one"
  },
  "never_altered": {
    "vi": "by: altered, nhưng không diễn biến tamper nào sửa dữ liệu của {value}; hãy thêm một diễn biến tamper, hoặc dùng by: service",
    "en": "by: altered, but no stage of kind tamper alters the data of {value}; add one, or say by: service"
  },
  "insider_without_account": {
    "vi": "insider: chỉ dùng cùng through (tài khoản của người trong nội bộ)",
    "en": "insider: only with through, the account of whoever it is"
  },
  "not_opened_by": {
    "vi": "{value} không nằm trong opens của tài khoản {account}; hãy thêm vào opens, hoặc bỏ through",
    "en": "{value} is not among what account {account} opens; add it to opens, or leave through out"
  },
  "line_twice": {
    "vi": "seats: vị trí {value} đã có đường liên lạc ở dòng {first}; mỗi vị trí chỉ một",
    "en": "seats: {value} has its line in line {first} already; one for each seat"
  },
  "no_uplink": {
    "vi": "over: {value} không có đường truyền riêng trong tệp thành phố; hãy ghi hệ thống hoặc hạ tầng mang tin của nơi này, ví dụ over: trung-ke-hau-giang-vnpt",
    "en": "over: {value} has no uplink of its own in the city file; name the node that carries its messages, such as over: trung-ke-hau-giang-vnpt"
  },
  "consequence_key": {
    "vi": "một hệ quả phải có đúng một trong các khóa {allowed}",
    "en": "a consequence has exactly one of {allowed}"
  },
  "set_value": {
    "vi": "set: phải có đúng một trong demand, capacity",
    "en": "set: exactly one of demand, capacity goes with it"
  },
  "alter_nothing": {
    "vi": "alter: diễn biến {value} ({kind}) không có gì để đổi cường độ; hãy dùng cho diễn biến còn tiếp tục: load, leak, spread, regional, hoặc degrade có again",
    "en": "alter: stage {value} ({kind}) has nothing that could work harder; alter one that goes on: load, leak, spread, regional, or degrade with again"
  },
  "open_brace": {
    "vi": "{key}: ngoặc nhọn thiếu một bên gần “{value}”; hãy viết đủ cả hai, hoặc bỏ đi",
    "en": "{key}: a brace without its partner near “{value}”; write both, or neither"
  },
  "never_set_off": {
    "vi": "{kind} {value}: không có at, when, unless hay by_hand, và không hệ quả nào gọi đến; hãy thêm một khóa ấy, hoặc {call}: {value} trong một then",
    "en": "{kind} {value}: no at, when, unless or by_hand, and no consequence calls it; add one of these keys, or {call}: {value} in some then"
  },
  "needs_no_approval": {
    "vi": "act: {value} không chờ phê duyệt được; hãy bỏ đi, hoặc dùng needs ở từng phương án trả lời",
    "en": "act: {value} cannot wait for an approval; leave it out, or write needs at an option of an inject"
  },
  "request_without_act": {
    "vi": "request: chỉ dùng với hành động request; ở đây là {act}",
    "en": "request: only with act request; here it is {act}"
  },
  "request_without_basis": {
    "vi": "bases: đề nghị {value} không có căn cứ nào đúng; hãy ghi holds: true ở căn cứ cho phép việc này",
    "en": "bases: no basis of request {value} holds; write holds: true at the one that allows it"
  },
  "kind_approver": {
    "vi": "người phê duyệt (vị trí, cơ quan hay vai trò)",
    "en": "approver (seat, agency or role)"
  },
  "needs_public": {
    "vi": "{key}: kịch bản chưa có người dân; hãy khai public ở đầu tệp, hoặc bỏ {key}",
    "en": "{key}: the scenario has no public; declare public at the top of the file, or leave {key} out"
  },
  "then_ring": {
    "vi": "then: các hệ quả gọi nhau thành vòng ngay trong một thời điểm ({chain}); hãy bỏ một hệ quả, hoặc thêm after",
    "en": "then: consequences call each other in a ring at one moment ({chain}); remove one, or add after"
  },
  "guard_never": {
    "vi": "while: tình huống {value} đến lượt lúc {time}, khi đó điều kiện này chưa thể đúng, nên sẽ không bao giờ được phát; hãy sửa while hoặc thời điểm",
    "en": "while: inject {value} is due at {time}, when this cannot be so yet, so it is never told; mend while or its time"
  },
  "guard_or_always": {
    "vi": "tình huống {value} phát theo giờ và nói về {about}, mà đến lúc đó có thể không còn đúng; hãy thêm while: (điều kiện), hoặc always: true",
    "en": "inject {value} comes by the clock and speaks of {about}, which may be untrue by then; add while: (a condition), or always: true"
  },
  "one_option": {
    "vi": "options: chỉ có một phương án thì không có gì để chọn; hãy thêm phương án, hoặc bỏ options",
    "en": "options: a single one is no choice; add another, or remove options"
  },
  "option_dominated": {
    "vi": "phương án {value} có cùng hệ quả với {other} và không lúc nào được điểm cao hơn; hãy cho hệ quả hoặc điểm khác đi",
    "en": "option {value} has the consequences of {other} and is never worth more; give it other consequences or another credit"
  },
  "option_tells": {
    "vi": "mã các phương án ({value}) cho thấy thứ tự trong tệp, mà trang của vị trí có mang mã; hãy đặt mã bằng từ",
    "en": "the ids of the options ({value}) tell their order in the file, and the seat's page carries them; use words"
  },
  "condition_pair": {
    "vi": "{key} và {partner} phải đi cùng nhau",
    "en": "{key} and {partner} go together"
  },
  "trigger_key": {
    "vi": "phải có đúng một trong at, when, unless, by_hand; ở đây có: {given}",
    "en": "exactly one of at, when, unless, by_hand; given here: {given}"
  },
  "stage_key": {
    "vi": "phải có đúng một trong at, when, unless, by_hand, after; ở đây có: {given}",
    "en": "exactly one of at, when, unless, by_hand, after; given here: {given}"
  },
  "day": {
    "vi": "{key}: {value} không phải ngày; hãy viết như 2026-11-23",
    "en": "{key}: {value} is no day; write it like 2026-11-23"
  },
  "credit_time": {
    "vi": "công nhận (credit) cần có at: thời điểm việc đã được làm, mili giây từ lúc bắt đầu diễn tập",
    "en": "a credit needs at: when the act was done, in milliseconds from the start of the drill"
  },
  "no_words": {
    "vi": "kỳ vọng {value} không được trả lời bằng lời văn ({allowed}) nên không có gì để nâng hay bỏ điểm lời văn; hãy chọn kỳ vọng khác",
    "en": "duty {value} is not answered in words ({allowed}), so there is no credit of words to raise or take; choose another one"
  },
  "waive_time": {
    "vi": "miễn (waive) không đi với at hay acknowledged; hãy bỏ",
    "en": "a waiver goes without at and acknowledged; remove them"
  },
  "outage_time": {
    "vi": "gián đoạn phải kết thúc (until) sau lúc bắt đầu (since); hãy sửa một trong hai thời điểm",
    "en": "an outage ends (until) after it began (since); correct one of the two"
  },
  "appeal_answer": {
    "vi": "kiến nghị đã quyết định (decision) phải ghi người quyết định (decided_by) và lý do (answer)",
    "en": "an appeal that was decided (decision) needs who decided it (decided_by) and why (answer)"
  },
  "after_end": {
    "vi": "{key}: {value} ms là sau khi cuộc diễn tập kết thúc ({last} ms); hãy ghi thời điểm sớm hơn",
    "en": "{key}: {value} ms is after the end of the drill ({last} ms); give an earlier moment"
  },
  "same_id": {
    "vi": "mã {value} ở mục {key} bị trùng; mỗi mục cần một mã riêng",
    "en": "id {value} stands twice in {key}; each needs one of its own"
  },
  "or": {
    "vi": "{a} hoặc {b}",
    "en": "{a} or {b}"
  },
  "type_text": {
    "vi": "chữ",
    "en": "text"
  },
  "type_list": {
    "vi": "danh sách",
    "en": "a list"
  },
  "type_mapping": {
    "vi": "các cặp khóa: giá trị",
    "en": "keys and values"
  },
  "type_both": {
    "vi": "văn bản, hay {form}",
    "en": "a text, or {form}"
  },
  "type_whole": {
    "vi": "số nguyên",
    "en": "a whole number"
  },
  "type_number": {
    "vi": "số",
    "en": "a number"
  },
  "type_boolean": {
    "vi": "true hoặc false",
    "en": "true or false"
  },
  "a_list": {
    "vi": "(danh sách)",
    "en": "(a list)"
  },
  "a_mapping": {
    "vi": "(các cặp khóa: giá trị)",
    "en": "(keys and values)"
  },
  "nothing": {
    "vi": "(để trống)",
    "en": "(nothing)"
  },
  "form_id": {
    "vi": "chữ thường a–z không dấu, số, gạch nối (như so-noi-vu)",
    "en": "lower-case a–z, digits, hyphens (like so-noi-vu)"
  },
  "form_seat": {
    "vi": "cơ quan/vai trò (như cong-an/truc-ban)",
    "en": "agency/role (like cong-an/truc-ban)"
  },
  "form_verb": {
    "vi": "tên hành động (như restore_backup)",
    "en": "the name of an act (like restore_backup)"
  },
  "form_situation": {
    "vi": "B01 đến B25, có thể thêm a–e",
    "en": "B01 to B25, perhaps with a–e"
  },
  "form_technique": {
    "vi": "mã ATT&CK (như T1566 hay T1566.001)",
    "en": "an ATT&CK id (like T1566 or T1566.001)"
  },
  "form_line": {
    "vi": "G1 đến G17",
    "en": "G1 to G17"
  },
  "form_moment": {
    "vi": "ngày giờ có thật (như 2026-10-15 08:00)",
    "en": "a real date and time (like 2026-10-15 08:00)"
  },
  "form_commune": {
    "vi": "mã năm chữ số",
    "en": "a code of five digits"
  },
  "form_exhibit": {
    "vi": "tên tệp chữ thường không dấu, đuôi txt, log, eml, png hoặc jpg, như thu-moi.eml",
    "en": "a file name in small letters that ends in txt, log, eml, png or jpg, such as thu-moi.eml"
  },
  "form_other": {
    "vi": "dạng {pattern}",
    "en": "the form {pattern}"
  },
  "unknown_name": {
    "vi": "{key}: không có {kind} {value}{allowed}{nearest}",
    "en": "{key}: there is no {kind} {value}{allowed}{nearest}"
  },
  "allowed": {
    "vi": "; được dùng: {names}",
    "en": "; allowed: {names}"
  },
  "kind_duty": {
    "vi": "việc phải làm (bản ghi duty)",
    "en": "duty (a record of that kind)"
  },
  "kind_report": {
    "vi": "loại báo cáo (kind)",
    "en": "kind of report (kind)"
  },
  "kind_granted": {
    "vi": "kiến nghị được chấp thuận về việc này (appeals)",
    "en": "granted appeal about this duty (appeals)"
  },
  "kind_record": {
    "vi": "bản ghi",
    "en": "record"
  },
  "kind_finding": {
    "vi": "nhận xét (finding)",
    "en": "finding"
  },
  "kind_agency": {
    "vi": "cơ quan",
    "en": "agency"
  },
  "kind_role": {
    "vi": "vai trò",
    "en": "role"
  },
  "kind_seat": {
    "vi": "vị trí (khai ở seats)",
    "en": "seat (declared in seats)"
  },
  "kind_node": {
    "vi": "hệ thống hay hạ tầng",
    "en": "system or utility"
  },
  "kind_system": {
    "vi": "hệ thống",
    "en": "system"
  },
  "kind_act": {
    "vi": "hành động",
    "en": "act"
  },
  "kind_threat": {
    "vi": "mối đe dọa",
    "en": "threat"
  },
  "kind_phase": {
    "vi": "giai đoạn",
    "en": "phase"
  },
  "kind_stage": {
    "vi": "diễn biến (stage)",
    "en": "stage"
  },
  "kind_spread": {
    "vi": "diễn biến kiểu spread",
    "en": "stage of kind spread"
  },
  "kind_inject": {
    "vi": "tình huống (inject)",
    "en": "inject"
  },
  "kind_rules": {
    "vi": "hồ sơ quy tắc",
    "en": "rule profile"
  },
  "kind_account": {
    "vi": "nhóm tài khoản",
    "en": "group of accounts"
  },
  "kind_request": {
    "vi": "đề nghị gửi cơ quan ngoài",
    "en": "request to an outside body"
  },
  "kind_change": {
    "vi": "thay đổi theo kế hoạch",
    "en": "planned change"
  },
  "kind_confidence": {
    "vi": "thông tin mật",
    "en": "confidence"
  },
  "confidence_admits": {
    "vi": "admits: {value} không có trong readers; chỉ người được biết mới được mời người khác, hãy thêm vào readers hoặc bỏ đi",
    "en": "admits: {value} is not among readers; only who may know can let others in: add it there, or leave it out"
  },
  "confidence_expected": {
    "vi": "to: {value} không cần biết thông tin mật {confidence}, nên làm đúng kỳ vọng này là lộ; hãy thêm vào need hoặc readers, hoặc đổi about",
    "en": "to: {value} has no need to know the confidence {confidence}, so that doing this would tell it; add it to need or readers, or change about"
  },
  "change_never_begins": {
    "vi": "thay đổi {value}: không có at và không hệ quả nào cho làm; hãy ghi at, hoặc go: {value} trong một then",
    "en": "change {value}: no at, and no consequence says go; add at, or go: {value} in some then"
  },
  "change_outside": {
    "vi": "at: {value} nằm ngoài khung giờ thay đổi (từ {opens} đến trước {closes}); hãy sửa at, opens hoặc closes",
    "en": "at: {value} is outside its window (from {opens} until before {closes}); change at, opens or closes"
  },
  "change_before": {
    "vi": "before: {value} không ngắn hơn takes, tức là việc đã xong trước khi bắt đầu; hãy ghi before ngắn hơn",
    "en": "before: {value} is no less than takes, so it was done before it began; write less"
  },
  "change_restore": {
    "vi": "restore: chỉ dùng khi có điểm không thể quay lại; hãy ghi point, hoặc bỏ restore",
    "en": "restore: goes with a point of no return; add point, or leave restore out"
  },
  "change_else": {
    "vi": "else: back chỉ có nghĩa khi khung giờ có lúc đóng; hãy ghi closes, hoặc bỏ else",
    "en": "else: back means something only where the window closes; add closes, or leave else out"
  },
  "change_never_stands": {
    "vi": "stands: {value} không bao giờ đúng với thay đổi {change}: {lack}; hãy thêm điều còn thiếu, hoặc đổi stands",
    "en": "stands: {value} is never so of change {change}: {lack}; add what is missing, or change stands"
  },
  "change_lack_point": {
    "vi": "thay đổi này không có điểm không thể quay lại",
    "en": "it has no point of no return"
  },
  "change_lack_closes": {
    "vi": "khung giờ không có lúc đóng",
    "en": "its window never closes"
  },
  "change_lack_back": {
    "vi": "không hệ quả nào cho lùi lại, hết khung giờ cũng không",
    "en": "no consequence rolls it back, nor does the end of its window"
  },
  "change_lack_off": {
    "vi": "không hệ quả nào hủy được, và nó không chờ ai cho làm",
    "en": "no consequence calls it off, and it waits for nobody"
  },
  "kind_place": {
    "vi": "nơi đặt máy",
    "en": "place"
  },
  "place_twice": {
    "vi": "{value} đã ở {first}; mỗi hệ thống chỉ ở một nơi, hãy bỏ bớt",
    "en": "{value} stands in {first} already; a system is in one place, take one out"
  },
  "place_pair": {
    "vi": "{key}: phải đi cùng {partner}; hãy ghi {partner}, hoặc bỏ {key}",
    "en": "{key}: goes with {partner}; add {partner}, or leave {key} out"
  },
  "place_backups": {
    "vi": "backups: {value} không ở nơi này; hãy thêm vào systems, hoặc bỏ backups và elsewhere",
    "en": "backups: {value} does not stand in this place; add it to systems, or leave backups and elsewhere out"
  },
  "destroys_how": {
    "vi": "destroys: true chỉ dùng với hits kể tên hệ thống và repair: repair; hãy sửa hits, repair, hoặc bỏ destroys",
    "en": "destroys: true goes with hits that names systems, and repair: repair; change these, or leave destroys out"
  },
  "destroys_nowhere": {
    "vi": "{value} hỏng hẳn mà không ở nơi nào của places; hãy thêm vào systems của một nơi, hoặc bỏ destroys",
    "en": "{value} is destroyed and stands in no place of places; add it to the systems of one, or leave destroys out"
  },
  "never_evacuated": {
    "vi": "evacuated: {value} không bao giờ đúng: không hệ quả nào sơ tán nơi ấy; hãy thêm evacuate: {value}, hoặc bỏ",
    "en": "evacuated: {value} is never so: no consequence evacuates that place; add evacuate: {value}, or leave it out"
  },
  "never_destroyed": {
    "vi": "{value} không bao giờ hỏng hẳn; hãy thêm destroys: true vào một stage đánh vào đó, hoặc bỏ",
    "en": "{value} is never destroyed; add destroys: true to a stage that hits it, or leave this out"
  },
  "nowhere_to_move": {
    "vi": "{value} không có nơi dự phòng để chuyển sang; hãy thêm standby và moves vào nơi của nó, hoặc bỏ",
    "en": "{value} has no stand-by to move to; add standby and moves to its place, or leave this out"
  },
  "kind_basis": {
    "vi": "căn cứ",
    "en": "basis"
  },
  "kind_exhibit": {
    "vi": "tài liệu kèm",
    "en": "exhibit"
  },
  "kind_objective": {
    "vi": "mục tiêu",
    "en": "objective"
  },
  "kind_reaction": {
    "vi": "phản ứng (reaction)",
    "en": "reaction"
  },
  "kind_leak": {
    "vi": "hệ thống hay loại dữ liệu",
    "en": "system or class of data"
  },
  "kind_topic": {
    "vi": "hệ thống hay mối đe dọa",
    "en": "system or threat"
  },
  "kind_option": {
    "vi": "phương án trả lời",
    "en": "option"
  },
  "kind_city": {
    "vi": "thành phố",
    "en": "city"
  },
  "kind_step": {
    "vi": "bước của quy trình",
    "en": "step of the process"
  },
  "kind_receiver": {
    "vi": "nơi nhận (vị trí, cơ quan có vị trí, hoặc all)",
    "en": "receiver (a seat, an agency with seats, or all)"
  },
  "duplicate_id": {
    "vi": "{kind} {value} bị trùng (lần đầu ở dòng {first}); hãy đổi tên",
    "en": "{kind} {value} stands twice (first on line {first}); rename one"
  },
  "beyond_end": {
    "vi": "{key}: {value} sau khi diễn tập kết thúc ({length})",
    "en": "{key}: {value} is after the end of the drill ({length})"
  },
  "window_order": {
    "vi": "ends: {ends} phải sau starts ({starts}); hãy sửa một trong hai",
    "en": "ends: {ends} must be later than starts ({starts}); change one"
  },
  "outside_duty": {
    "vi": "{key}: {value} ms không nằm trong khoảng từ lúc phát sinh việc phải làm ({first} ms) đến hết diễn tập ({last} ms)",
    "en": "{key}: {value} ms is not between the opening of the duty ({first} ms) and the end of the drill ({last} ms)"
  },
  "acknowledged_nobody": {
    "vi": "acknowledged: việc {value} không phải liên hệ với ai; hãy bỏ",
    "en": "acknowledged: duty {value} is no contact with anybody; remove it"
  },
  "phase_order": {
    "vi": "giai đoạn {value} không bắt đầu sau giai đoạn trước nó; hãy xếp theo thời gian",
    "en": "phase {value} does not start after the one before it; put them in order of time"
  },
  "act_without_object": {
    "vi": "about: hành động {act} không tác động lên hệ thống nào; hãy bỏ about",
    "en": "about: act {act} acts on no system; remove about"
  },
  "act_without_receiver": {
    "vi": "to: hành động {act} không gửi cho ai; hãy bỏ to",
    "en": "to: act {act} is sent to nobody; remove to"
  },
  "kind_without_report": {
    "vi": "kind: chỉ dùng với hành động report; ở đây là {act}",
    "en": "kind: only with act report; here it is {act}"
  },
  "wording_twice": {
    "vi": "act {value} đã có mẫu nội dung {first}; hãy gộp hai mẫu hoặc thêm kind khác nhau",
    "en": "act {value} has the wording {first} already; put the two together, or give each its kind"
  },
  "judge_without_classify": {
    "vi": "judge: chỉ dùng với hành động classify; ở đây là {act}",
    "en": "judge: only with act classify; here it is {act}"
  },
  "option_without_acknowledge": {
    "vi": "option: chỉ dùng với hành động acknowledge; ở đây là {act}",
    "en": "option: only with act acknowledge; here it is {act}"
  },
  "role_may_not": {
    "vi": "vị trí {seat} không được làm {act}; vai trò {role} chỉ được: {may}",
    "en": "seat {seat} may not do {act}; role {role} may only: {may}"
  },
  "nobody_may": {
    "vi": "act: không vị trí nào nhận tin này làm được {act}; hãy thêm who hoặc nơi nhận",
    "en": "act: no seat that receives this can do {act}; add who, or a receiver"
  },
  "not_all_may": {
    "vi": "act: mode là all nhưng các vị trí sau không làm được {act}: {seats}",
    "en": "act: mode is all, but these seats cannot do {act}: {seats}"
  },
  "verify_without_order": {
    "vi": "verify: tình huống này không ra lệnh gì; hãy thêm order",
    "en": "verify: this inject orders nothing; add order"
  },
  "message_without_order": {
    "vi": "message: tình huống {value} không có order để ai làm theo; hãy thêm order ở đó",
    "en": "message: inject {value} has no order to obey; add order there"
  },
  "enters_or_from": {
    "vi": "spread phải có đúng một trong enters, from",
    "en": "spread has exactly one of enters, from"
  },
  "along_step": {
    "vi": "along và step phải đi cùng nhau",
    "en": "along and step go together"
  },
  "unknown_blank": {
    "vi": "{key}: không biết chỗ trống {value}; được dùng: {blanks}",
    "en": "{key}: unknown blank {value}; allowed: {blanks}"
  },
  "out_of_reach": {
    "vi": "{seat} không thể {act} trên {value}: không phải đơn vị vận hành, lực lượng ứng cứu hay nhà cung cấp",
    "en": "{seat} cannot {act} on {value}: neither its operator, a response force nor a supplier"
  },
  "only_with_act": {
    "vi": "{key}: chỉ dùng cùng với act",
    "en": "{key}: only beside act"
  },
  "never_fires": {
    "vi": "{kind} {value} không bao giờ xảy ra: {chain}",
    "en": "{kind} {value} can never happen: {chain}"
  },
  "chain_too_long": {
    "vi": "{count} tình huống và diễn biến nối nhau xảy ra cùng một lúc, từ {first} đến {last}; tối đa {most}; hãy thêm delay vào một số chỗ, hoặc gộp bớt lại",
    "en": "{count} injects and stages set each other off at one moment, from {first} to {last}; at most {most}; give some of them a delay, or put several together"
  },
  "kind_source": {
    "vi": "nguồn (khai ở sources)",
    "en": "source (declared in sources)"
  },
  "kind_region": {
    "vi": "khu vực",
    "en": "region"
  },
  "kind_controls": {
    "vi": "nhóm biện pháp bảo vệ",
    "en": "set of controls"
  },
  "kind_blank": {
    "vi": "chỗ trống",
    "en": "blank"
  },
  "kind_member": {
    "vi": "cơ quan, hệ thống hay hạ tầng",
    "en": "agency, system or utility"
  },
  "kind_name": {
    "vi": "tên",
    "en": "name"
  },
  "kind_code": {
    "vi": "mã đơn vị",
    "en": "code of a unit"
  },
  "force": {
    "vi": "force: {value} không phải mã lực lượng; được dùng: D1 đến D26",
    "en": "force: {value} is not the code of a force; allowed: D1 to D26"
  },
  "plan_code": {
    "vi": "codes: {value} không phải mã yêu cầu nào; được dùng: A1 đến L như trong docs/situations.md",
    "en": "codes: {value} is no requirement code; allowed: A1 to L as docs/situations.md lists them"
  },
  "calendar_name": {
    "vi": "{value} không có trong lịch nhiệm vụ này; được dùng: {allowed}",
    "en": "{value} is not in this calendar; allowed: {allowed}"
  },
  "calendar_unit": {
    "vi": "{value} không có trong tệp thành phố {city}; hãy ghi đúng mã nhóm hoặc cơ quan của tệp đó",
    "en": "{value} is not in the city file {city}; name a group or an agency of it"
  },
  "calendar_city": {
    "vi": "không có tệp thành phố {value} trong thư mục cities",
    "en": "there is no city file {value} in the folder cities"
  },
  "calendar_due": {
    "vi": "nhịp {rhythm} cần {count} ngày đến hạn (due), ở đây có {value}",
    "en": "rhythm {rhythm} takes {count} {count:date|dates} (due), here are {value}"
  },
  "unit_of_unit": {
    "vi": "part_of: {value} chính nó cũng là bộ phận của cơ quan khác; hãy ghi cơ quan cấp trên cùng",
    "en": "part_of: {value} is itself a unit of another agency; name the agency at the top"
  },
  "missing_line": {
    "vi": "thiếu tuyến báo cáo {line} của kế hoạch: {start} → {end}{more}; hãy thêm vào links.reports_to",
    "en": "reporting line {line} of the plan is missing: {start} → {end}{more}; add it to links.reports_to"
  },
  "and_more": {
    "vi": " và {count} tuyến khác",
    "en": " and {count} more"
  },
  "no_base": {
    "vi": "extends: không có hồ sơ quy tắc {value} để dựa vào{nearest}",
    "en": "extends: there is no rule profile {value} to stand on{nearest}"
  },
  "other_document": {
    "vi": "đây là {content}; check kiểm tra kịch bản, thành phố, hồ sơ quy tắc và thang điểm",
    "en": "this is {content}; check is for scenarios, cities, rule profiles and rubrics"
  },
  "content_assessment": {
    "vi": "đánh giá của giám sát viên (JSON), dùng với score --assessment",
    "en": "an assessment of evaluators (JSON), for score --assessment"
  },
  "content_scorecard": {
    "vi": "phiếu điểm của một cuộc diễn tập",
    "en": "the scorecard of a drill"
  },
  "unknown_kind_of_file": {
    "vi": "không nhận ra loại tệp; kịch bản có injects, thành phố có agencies, hồ sơ quy tắc có profile, thang điểm có rubric",
    "en": "not a kind of file we know; a scenario has injects, a city agencies, a rule profile profile, a rubric rubric"
  },
  "comes_never": {
    "vi": "{kind} {value} không bao giờ xảy ra: sớm nhất là {time}{chain}, diễn tập kết thúc lúc {length}",
    "en": "{kind} {value} can never happen: it is due at {time} at the earliest{chain}, the drill ends at {length}"
  },
  "comes_late": {
    "vi": "{kind} {value} thường không kịp xảy ra: sớm nhất là {time}, thường là {usual}, diễn tập kết thúc lúc {length}",
    "en": "{kind} {value} mostly comes too late: due at {time} at the earliest, mostly at {usual}, the drill ends at {length}"
  },
  "via": {
    "vi": " (qua {chain})",
    "en": " (by way of {chain})"
  },
  "holds_never": {
    "vi": "for: {value} không bao giờ đủ trước khi diễn tập kết thúc ({length}); phần này của điều kiện vô nghĩa",
    "en": "for: {value} never passes before the drill ends ({length}); this part of the condition is idle"
  },
  "controls_never": {
    "vi": "{kind} {value} không kịp chiếm quyền hệ thống nào: sớm nhất là {time}, diễn tập kết thúc lúc {length}",
    "en": "{kind} {value} never controls a system: at {time} at the earliest, the drill ends at {length}"
  },
  "spreads_never": {
    "vi": "{kind} {value} không kịp lan sang hệ thống khác: sớm nhất là {time}, diễn tập kết thúc lúc {length}",
    "en": "{kind} {value} never reaches another system: at {time} at the earliest, the drill ends at {length}"
  },
  "effect_never": {
    "vi": "{kind} {value} không kịp gây tác động: sớm nhất là {time}, diễn tập kết thúc lúc {length}",
    "en": "{kind} {value} never has an effect: at {time} at the earliest, the drill ends at {length}"
  },
  "again_never": {
    "vi": "again: {kind} {value} không kịp tái diễn: sớm nhất là {time}, diễn tập kết thúc lúc {length}",
    "en": "again: {kind} {value} never strikes again: at {time} at the earliest, the drill ends at {length}"
  },
  "mended_never": {
    "vi": "takes: không ai kịp khắc phục {kind} {value}: sớm nhất xong lúc {time}, diễn tập kết thúc lúc {length}",
    "en": "takes: nobody can mend {kind} {value} in time: done at {time} at the earliest, the drill ends at {length}"
  },
  "target_past_end": {
    "vi": "target: {value} sau khi phát sinh lúc {opens} là {time}, quá giờ kết thúc ({length}): không làm cũng không mất điểm",
    "en": "target: {value} after it opens at {opens} is {time}, past the end ({length}): nobody loses by not doing it"
  },
  "limit_past_end": {
    "vi": "limit: {value} sau khi phát sinh lúc {opens} là {time}, quá giờ kết thúc ({length}): không dùng được trọn thời hạn",
    "en": "limit: {value} after it opens at {opens} is {time}, past the end ({length}): nobody has all of that time"
  },
  "unknown_basis": {
    "vi": "basis: không có {value} trong danh mục yêu cầu (A1–L), nghĩa vụ của hồ sơ quy tắc, hay văn bản pháp luật đã biết{nearest}",
    "en": "basis: {value} is no code of the requirement list (A1–L), obligation of a rule profile, or law we know{nearest}"
  },
  "objective_unused": {
    "vi": "mục tiêu {value} không được chấm: không kỳ vọng nào, tình huống nào hay tuyến báo cáo nào gắn với nó",
    "en": "objective {value} is not graded: no expectation, inject or reporting line belongs to it"
  },
  "seat_idle": {
    "vi": "vị trí {value} không nhận tình huống nào và không có kỳ vọng nào; hãy gửi cho vị trí này một tình huống, hoặc bỏ đi",
    "en": "seat {value} is sent no inject and nothing is expected of it; send it one, or leave it out"
  },
  "doubles_duty": {
    "vi": "{act}: trùng với nghĩa vụ {name} tự phát sinh theo quy định ({title}; {article}), một việc được chấm hai lần; hãy bỏ kỳ vọng này",
    "en": "{act}: the rules ask for it already by obligation {name} ({title}; {article}), one act is graded twice; remove this expectation"
  },
  "untranslated": {
    "vi": "{count} văn bản chưa có bản tiếng Anh, bắt đầu từ đây; người đọc tiếng Anh sẽ thấy tiếng Việt kèm “(not translated)”",
    "en": "{count} {count:text has no English, this one;|texts have no English, this is the first;} English readers see the Vietnamese marked “(not translated)”"
  },
  "edit_nowhere": {
    "vi": "không có chỗ {place} trong văn bản này để sửa; hãy mở lại bản thảo, có thể ai đó vừa đổi",
    "en": "there is no {place} in this text to be edited; open the draft again, somebody may have changed it"
  },
  "edit_unwritable": {
    "vi": "không ghi được giá trị này vào {place} mà giữ nguyên phần còn lại; hãy sửa trong trang văn bản YAML",
    "en": "this value cannot be written at {place} without changing the rest; edit it on the page of the YAML text"
  },
  "draft_turn": {
    "vi": "bản đang ở trạng thái {value} không chuyển được như vậy",
    "en": "a version in state {value} cannot come to that"
  },
  "plan_draft_gone": {
    "vi": "kịch bản của kế hoạch không còn nữa; hãy chọn kịch bản khác trong phần thông số",
    "en": "the plan's draft is gone; choose another scenario under “What it is made of”"
  },
  "draft_kind_scenario": {
    "vi": "đây không phải kịch bản (cần có injects:, seats:, threats:); bản thảo này là của kịch bản",
    "en": "this is no scenario (it needs injects:, seats:, threats:); this draft is one of a scenario"
  },
  "draft_kind_city": {
    "vi": "đây không phải thành phố (cần có agencies:, systems:, links:); bản thảo này là của thành phố",
    "en": "this is no city (it needs agencies:, systems:, links:); this draft is one of a city"
  },
  "plan_city_gone": {
    "vi": "bản thảo thành phố của kế hoạch không còn, hoặc không còn được duyệt; hãy chọn thành phố khác trong phần thông số",
    "en": "the draft of the plan's city is gone, or approved no longer; choose another city under “What it is made of”"
  },
  "stock_use": {
    "vi": "uses: mỗi dòng có đúng một trong runs, act; about và by chỉ đi với act",
    "en": "uses: exactly one of runs, act in each; about and by go with act alone"
  },
  "stock_pays": {
    "vi": "pays: không trả cho {stock} bằng {value} được; hãy ghi price cho {stock}, add lớn hơn 0, và trả bằng một vật tư khác là tiền",
    "en": "pays: {value} cannot pay for {stock}; give {stock} a price, add more than 0, and pay from another stock, of money"
  },
  "kind_stock": {
    "vi": "vật tư",
    "en": "stock"
  },
  "kind_roster": {
    "vi": "danh sách người",
    "en": "roster"
  },
  "kind_enlisted": {
    "vi": "người trong danh sách",
    "en": "person on a roster"
  },
  "roster_by": {
    "vi": "by: phải trước khi diễn tập kết thúc; hãy ghi giờ sớm hơn length",
    "en": "by: must be before the drill ends; give a time below length"
  },
  "roster_strength": {
    "vi": "strength: cần {value} người mà danh sách chỉ có {people}; hãy thêm người vào members, hoặc giảm strength",
    "en": "strength: {value} are wanted and the roster has {people}; add members, or lower strength"
  },
  "roster_skill": {
    "vi": "skill: không ai đến được có kỹ năng {value}; hãy ghi vào skills của một người đến được hoặc của successor, hoặc bỏ",
    "en": "skill: nobody who can come has {value}; add it to the skills of a member who can, or of a successor, or leave this out"
  },
  "roster_of": {
    "vi": "of: {value} là chính Đội; người ở Đội từ đầu ghi found: present, người khác ghi cơ quan của họ",
    "en": "of: {value} is the team itself; who is there from the start has found: present, others name their own agency"
  },
  "roster_twice": {
    "vi": "id: {value} đã có trong danh sách {first}; mỗi người một mã",
    "en": "id: {value} is on the roster {first} already; give each person an id of his own"
  },
  "act_without_roster": {
    "vi": "{act}: kịch bản không có danh sách người để huy động; hãy thêm rosters, hoặc dùng việc khác",
    "en": "{act}: the scenario has no people to call out; add rosters, or use another act"
  },
  "member_never": {
    "vi": "called: {value} không bao giờ đúng với {member}, người có found: {found}; hãy sửa found hoặc successor của người đó, thêm bring: {member}, hoặc bỏ",
    "en": "called: {member} never stands at {value} with found: {found}; change found or successor of that member, add bring: {member}, or leave this out"
  },
  "shift_twice": {
    "vi": "of: {value} đã có ca trực {first}; mỗi cơ quan chỉ có một ca, hãy bỏ một",
    "en": "of: {value} has the shift {first} already; an agency has one, so leave one out"
  },
  "shift_seatless": {
    "vi": "of: {value} không có ghế nào trong cuộc diễn tập nên không ai bàn giao ca được; hãy thêm ghế của cơ quan này vào seats hoặc bỏ ca trực",
    "en": "of: {value} has no seat in the drill, so nobody can hand over; add a seat of it to seats, or leave the shift out"
  },
  "shift_never": {
    "vi": "crew: {shift} không bao giờ {value} được: {lack}; hãy sửa ca trực ấy, hoặc bỏ điều kiện này",
    "en": "crew: {shift} can never be {value}: {lack}; change that shift, or leave this condition out"
  },
  "shift_lack_relief": {
    "vi": "không có ca nào tới thay",
    "en": "nobody ever comes to take over"
  },
  "shift_lack_tires": {
    "vi": "cuộc diễn tập hết trước khi kíp mệt",
    "en": "the drill is over before the crew is tired"
  },
  "kind_shift": {
    "vi": "ca trực",
    "en": "shift"
  }
};
