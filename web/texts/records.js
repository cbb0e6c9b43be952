export default {
  "s_start": {
    "vi": "Diễn tập bắt đầu.",
    "en": "The drill begins."
  },
  "s_end_length": {
    "vi": "Diễn tập kết thúc theo thời lượng.",
    "en": "The drill ends at its length."
  },
  "s_end_director": {
    "vi": "Chỉ đạo diễn tập kết thúc cuộc diễn tập.",
    "en": "The director ends the drill."
  },
  "s_inject_fired": {
    "vi": "Phát tình huống “{title}”.",
    "en": "Inject “{title}” is fired."
  },
  "s_inject_held": {
    "vi": "Tạm giữ tình huống “{title}”.",
    "en": "Inject “{title}” is held."
  },
  "s_inject_released": {
    "vi": "Cho phát lại tình huống “{title}”.",
    "en": "Inject “{title}” is released."
  },
  "s_inject_skipped": {
    "vi": "Bỏ qua tình huống “{title}”.",
    "en": "Inject “{title}” is skipped."
  },
  "s_inject_lapsed": {
    "vi": "Tình huống “{title}” không còn cần phát.",
    "en": "Inject “{title}” is no longer needed."
  },
  "s_inject_closed": {
    "vi": "Tình huống “{title}” không phát nữa do hệ quả.",
    "en": "Inject “{title}” is closed by a consequence."
  },
  "s_decision_chosen": {
    "vi": "{seat} chọn “{option}” cho “{inject}”; đổi được đến {time}.",
    "en": "{seat} chooses “{option}” for “{inject}”; it can be changed until {time}."
  },
  "s_decision_changed": {
    "vi": "{seat} đổi sang “{option}” cho “{inject}”; đổi được đến {time}.",
    "en": "{seat} changes to “{option}” for “{inject}”; it can be changed until {time}."
  },
  "s_decision_bound": {
    "vi": "{agency} đã quyết định “{option}” cho “{inject}”.",
    "en": "{agency} has decided on “{option}” for “{inject}”."
  },
  "s_effect": {
    "vi": "{why}: {what} – {name}{details}.",
    "en": "{why}: {what} – {name}{details}."
  },
  "s_why_option": {
    "vi": "Do {agency} chọn “{option}”",
    "en": "As {agency} decided on “{option}”"
  },
  "s_why_inject": {
    "vi": "Sau tình huống “{inject}”",
    "en": "After “{inject}”"
  },
  "s_confided_told": {
    "vi": "{to} được biết thông tin mật “{what}”.",
    "en": "{to} is told the confidence “{what}”."
  },
  "s_confided_invited": {
    "vi": "{by} mời riêng {to} vào thông tin mật “{what}”.",
    "en": "{by} lets {to} in on the confidence “{what}”."
  },
  "s_confided_owed": {
    "vi": "{by} báo {to} theo nhiệm vụ; từ đây bên nhận biết thông tin mật “{what}”.",
    "en": "{by} contacts {to} as a duty asks, who knows the confidence “{what}” from here on."
  },
  "s_confided_needless": {
    "vi": "{by} mời {to}, là nơi không cần biết, vào thông tin mật “{what}”.",
    "en": "{by} lets {to} in on the confidence “{what}”, who had no need to know."
  },
  "s_confided_uninvited": {
    "vi": "{by} nói thông tin mật “{what}” với {to} mà chưa mời riêng.",
    "en": "{by} tells the confidence “{what}” to {to}, who had not been let in."
  },
  "s_confided_outside": {
    "vi": "{by} để lộ thông tin mật “{what}” cho {to}, là nơi không cần biết.",
    "en": "{by} tells the confidence “{what}” to {to}, who had no need to know."
  },
  "s_why_over": {
    "vi": "Hết thời hạn",
    "en": "Its time is over"
  },
  "s_why_unanswered": {
    "vi": "Do không ai trả lời “{inject}”",
    "en": "As nobody answered “{inject}”"
  },
  "s_why_adversary": {
    "vi": "Đối tượng của “{threat}” ({on})",
    "en": "The adversary of “{threat}” ({on})"
  },
  "s_why_reaction": {
    "vi": "Phản ứng {reaction}",
    "en": "Reaction {reaction}"
  },
  "s_why_request": {
    "vi": "{agency} giải quyết đề nghị “{request}”",
    "en": "{agency} answers the request “{request}”"
  },
  "s_inject_added": {
    "vi": "Thêm tình huống “{title}”.",
    "en": "Inject “{title}” is added."
  },
  "s_inject_edited": {
    "vi": "Sửa tình huống “{title}”.",
    "en": "Inject “{title}” is edited."
  },
  "s_stage_begun": {
    "vi": "Diễn biến bắt đầu: {note}",
    "en": "A stage begins: {note}"
  },
  "s_stage_taken": {
    "vi": "Kẻ tấn công vào được: {note}",
    "en": "The attacker gets in: {note}"
  },
  "s_stage_done": {
    "vi": "Diễn biến đã gây tác động: {note}",
    "en": "A stage has done its work: {note}"
  },
  "s_stage_stopped": {
    "vi": "Diễn biến chấm dứt: {note}",
    "en": "A stage ends: {note}"
  },
  "stage_of": {
    "vi": "{what} (sự cố “{incident}”)",
    "en": "{what} (incident “{incident}”)"
  },
  "s_stage_on": {
    "vi": "{stage} ({system})",
    "en": "{stage} ({system})"
  },
  "s_delivery": {
    "vi": "{to} nhận từ {sender}, qua {channel}{late}: “{title}”.",
    "en": "{to} hears from {sender} by {channel}{late}: “{title}”."
  },
  "s_delivery_late": {
    "vi": ", gửi từ {time}",
    "en": ", sent at {time}"
  },
  "s_chapter": {
    "vi": "Chương mới: “{title}”; giờ kịch bản chuyển tới {time} ngày {day}.",
    "en": "A new chapter: “{title}”; the story goes on at {time} on {day}."
  },
  "s_mail_waiting": {
    "vi": "{what} gửi {to} chờ đường truyền: {agency} đang mất liên lạc.",
    "en": "{what} for {to} waits for a line: {agency} is cut off."
  },
  "s_mail_runner": {
    "vi": "{what} gửi {to} được giao người mang đi, dự kiến đến lúc {until}: {agency} đang mất liên lạc.",
    "en": "{what} for {to} goes with a runner, due at {until}: {agency} is cut off."
  },
  "s_mail_left": {
    "vi": "{what} gửi {to} đã rời {agency}: đường truyền có lại.",
    "en": "{what} for {to} has left {agency}: the line is back."
  },
  "s_mail_inject": {
    "vi": "“{title}”",
    "en": "“{title}”"
  },
  "s_mail_act": {
    "vi": "Văn bản của việc #{number}",
    "en": "What act #{number} says"
  },
  "s_mail_message": {
    "vi": "Tin",
    "en": "A message"
  },
  "s_incident": {
    "vi": "Sự cố “{incident}”: nguyên nhân {cause}, mức {severity}, đã tác động {count} hệ thống.",
    "en": "Incident “{incident}”: cause {cause}, {severity}, {count} {count:system|systems} hit."
  },
  "s_aware": {
    "vi": "{agency} biết có sự cố “{incident}”.",
    "en": "{agency} becomes aware of incident “{incident}”."
  },
  "s_act": {
    "vi": "{who} {phrase}{about}{to}{how}.",
    "en": "{who} {phrase}{about}{to}{how}."
  },
  "s_refused": {
    "vi": "{who} định “{verb}”{about}{to}{how}; không được chấp nhận: {reason}.",
    "en": "{who} tries (“{verb}”){about}{to}{how}; refused: {reason}."
  },
  "s_about": {
    "vi": ", về {system}",
    "en": ", {system}"
  },
  "s_to": {
    "vi": ", gửi {to}",
    "en": ", to {to}"
  },
  "s_how": {
    "vi": " ({how})",
    "en": " ({how})"
  },
  "s_misdirected": {
    "vi": "gửi nhầm nơi không liên quan: {names}",
    "en": "sent to those with no part in it: {names}"
  },
  "s_incomplete": {
    "vi": "biểu mẫu thiếu: {fields}",
    "en": "form incomplete: {fields}"
  },
  "s_basis": {
    "vi": "căn cứ: {basis}",
    "en": "basis: {basis}"
  },
  "s_lacks": {
    "vi": "chưa đạt: {fields}",
    "en": "lacking: {fields}"
  },
  "s_content": {
    "vi": "nêu được {share} nội dung, chưa nêu: {fields}",
    "en": "{share} of the content said; not said: {fields}"
  },
  "s_content_whole": {
    "vi": "nêu đủ nội dung",
    "en": "says all that is needed"
  },
  "s_on_order": {
    "vi": "theo lệnh",
    "en": "as ordered"
  },
  "s_told": {
    "vi": "{agency} (theo chỉ đạo)",
    "en": "{agency} (as directed)"
  },
  "s_point": {
    "vi": "bản sao lưu thứ {point} kể từ bản mới nhất",
    "en": "backup {point}, counted from the newest"
  },
  "s_order": {
    "vi": "lệnh: {verb}, {system}",
    "en": "order: {verb}, {system}"
  },
  "s_work_started": {
    "vi": "{agency} bắt đầu việc “{verb}”{about}, dự kiến xong {until}.",
    "en": "{agency} starts “{verb}”{about}, expected to end {until}."
  },
  "s_work_completed": {
    "vi": "{agency} xong việc “{verb}”{about}.",
    "en": "{agency} completes “{verb}”{about}."
  },
  "s_work_failed": {
    "vi": "{agency} làm “{verb}”{about} không thành: {reason}.",
    "en": "{agency} fails at “{verb}”{about}: {reason}."
  },
  "s_work_cancelled": {
    "vi": "{agency} hủy việc “{verb}”{about}.",
    "en": "{agency} cancels “{verb}”{about}."
  },
  "s_state": {
    "vi": "Thực tế thay đổi: {changes}.",
    "en": "In truth: {changes}."
  },
  "s_perceived": {
    "vi": "{agency} thấy: {changes}.",
    "en": "{agency} sees: {changes}."
  },
  "s_duty": {
    "vi": "{agency} phải: {title}{to}; mục tiêu {target}, giới hạn {limit}.",
    "en": "{agency} now owes: {title}{to}; target {target}, limit {limit}."
  },
  "s_answer": {
    "vi": "Việc “{title}” được đáp ứng.",
    "en": "The duty “{title}” is answered."
  },
  "s_answer_plain": {
    "vi": "Một việc phải làm được đáp ứng.",
    "en": "A duty is answered."
  },
  "s_act_asked": {
    "vi": "{who} xin phê duyệt để “{verb}”{about}{to}{how}.",
    "en": "{who} asks for approval of “{verb}”{about}{to}{how}."
  },
  "s_approval_asked": {
    "vi": "“{verb}” của {agency} chờ {by} phê duyệt.",
    "en": "“{verb}” of {agency} waits for the approval of {by}."
  },
  "s_approval_approved": {
    "vi": "{by} phê duyệt “{verb}” của {agency}.",
    "en": "{by} approves “{verb}” of {agency}."
  },
  "s_approval_refused": {
    "vi": "{by} không phê duyệt “{verb}” của {agency}.",
    "en": "{by} does not approve “{verb}” of {agency}."
  },
  "s_approval_withdrawn": {
    "vi": "{agency} rút đề nghị phê duyệt “{verb}”.",
    "en": "{agency} takes back its request for the approval of “{verb}”."
  },
  "s_public": {
    "vi": "Người dân {area}: lo lắng {concern}, tụ tập {crowd}{misled}.",
    "en": "The people of {area}: worried {concern}, gathered {crowd}{misled}."
  },
  "s_misled": {
    "vi": ", {count} người tin theo tin sai",
    "en": ", {count} believe what is not so"
  },
  "s_support": {
    "vi": "{agency} được {giver} tăng cường {count} người.",
    "en": "{agency} gains {count} {count:person|people} from {giver}."
  },
  "s_control": {
    "vi": "Điều hành diễn tập: {type}{by}.",
    "en": "Control of the drill: {type}{by}."
  },
  "s_join": {
    "vi": "Người tham gia nhận vị trí {seat}.",
    "en": "A person takes the seat {seat}."
  },
  "s_leave": {
    "vi": "Người tham gia rời vị trí {seat}.",
    "en": "A person leaves the seat {seat}."
  },
  "s_other": {
    "vi": "Bản ghi loại {kind}.",
    "en": "A record of kind {kind}."
  },
  "somebody": {
    "vi": "Không rõ",
    "en": "Somebody"
  },
  "s_by": {
    "vi": " ({by})",
    "en": " ({by})"
  },
  "per_hour": {
    "vi": "{rate}/giờ",
    "en": "{rate}/h"
  },
  "s_left": {
    "vi": "{stock}: còn {left} {unit}{moved}.",
    "en": "{stock}: {left} {unit} left{moved}."
  },
  "s_member": {
    "vi": "{who} ({agency}): {stands}.",
    "en": "{who} ({agency}): {stands}."
  },
  "s_shift_tired": {
    "vi": "{shift} đã mệt: từ đây làm chậm hơn, dễ hỏng hơn.",
    "en": "{shift} is tired: from here on its work is slower and fails more often."
  },
  "s_shift_ready": {
    "vi": "Ca sau của {shift} đã có mặt.",
    "en": "The crew that relieves {shift} is there."
  },
  "s_shift_relieved": {
    "vi": "{shift} bàn giao ca sau {hours} giờ trực{missed}.",
    "en": "{shift} handed over after {hours} hours on duty{missed}."
  },
  "s_shift_missed": {
    "vi": ", không nói hết: {what}",
    "en": ", and did not tell all: {what}"
  }
};
