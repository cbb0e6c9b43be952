export default {
  "bf_plan": {
    "vi": "KẾ HOẠCH",
    "en": "PLAN"
  },
  "bf_plan_about": {
    "vi": "Tổ chức diễn tập ứng phó sự cố an toàn thông tin mạng “{title}”",
    "en": "Holding the cyber incident-response drill “{title}”"
  },
  "bf_decision": {
    "vi": "QUYẾT ĐỊNH",
    "en": "DECISION"
  },
  "bf_decision_about": {
    "vi": "Về việc thành lập Ban tổ chức diễn tập “{title}”",
    "en": "On the organisers of the drill “{title}”"
  },
  "bf_rules": {
    "vi": "NỘI QUY DIỄN TẬP",
    "en": "RULES OF THE DRILL"
  },
  "bf_invitation": {
    "vi": "GIẤY MỜI",
    "en": "INVITATION"
  },
  "bf_invitation_about": {
    "vi": "Dự diễn tập ứng phó sự cố an toàn thông tin mạng “{title}”",
    "en": "To the cyber incident-response drill “{title}”"
  },
  "bf_list": {
    "vi": "DANH SÁCH THAM GIA DIỄN TẬP",
    "en": "LIST OF THOSE WHO TAKE PART"
  },
  "bf_evaluation": {
    "vi": "PHIẾU ĐÁNH GIÁ DIỄN TẬP",
    "en": "EVALUATION SHEETS"
  },
  "bf_handouts": {
    "vi": "PHIẾU PHÁT TÌNH HUỐNG KHI MẤT MẠNG",
    "en": "INJECTS TO HAND OUT WHEN THE NETWORK IS DOWN"
  },
  "bf_number_plan": {
    "vi": "Số: ........ /KH-........",
    "en": "No.: ........ /KH-........"
  },
  "bf_number_decision": {
    "vi": "Số: ........ /QĐ-........",
    "en": "No.: ........ /QD-........"
  },
  "bf_number_rules": {
    "vi": "Kèm theo QĐ số ...../QĐ-.....",
    "en": "With decision No. ...../QD-....."
  },
  "bf_number_invitation": {
    "vi": "Số: ........ /GM-........",
    "en": "No.: ........ /GM-........"
  },
  "bf_number_list": {
    "vi": "Kèm theo KH số ...../KH-.....",
    "en": "With plan No. ...../KH-....."
  },
  "bf_number_evaluation": {
    "vi": "Số: ........",
    "en": "No.: ........"
  },
  "bf_number_handouts": {
    "vi": "Số: ........",
    "en": "No.: ........"
  },
  "bf_day": {
    "vi": "Ngày tổ chức",
    "en": "Held on"
  },
  "bf_hour": {
    "vi": "Giờ bắt đầu",
    "en": "Hour at which it begins"
  },
  "bf_to_fill": {
    "vi": "........................................",
    "en": "........................................"
  },
  "bf_handout_1": {
    "vi": "In trước ngày diễn tập. Người điều khiển giữ danh sách dưới đây; từng phiếu tiếp theo phát cho nơi nhận nên không ghi gì về tình huống chưa đến.",
    "en": "Print before the day. The list below stays with the facilitator; each sheet behind it is for its receivers, and says nothing of what is to come."
  },
  "bf_handout_2": {
    "vi": "Mất mạng: tạm dừng đồng hồ nếu còn vào được, ghi giờ diễn tập lúc đó, rồi tính tiếp bằng đồng hồ tay.",
    "en": "When the network goes down: pause the clock if you still can, note the drill time, and go on by a watch."
  },
  "bf_handout_3": {
    "vi": "Đến giờ trong danh sách thì phát phiếu và ghi giờ đã phát. Ai làm gì, lúc nào thì ghi ngay vào phiếu.",
    "en": "Hand out each sheet at its time in the list and note when. Who does what, and when, is written on the sheet at once."
  },
  "bf_handout_4": {
    "vi": "Có mạng lại: mở Rút kinh nghiệm, mục Đã làm bằng lời nói, điện thoại, ghi từng việc với đúng giờ trên phiếu; người thứ hai xác nhận thì việc được tính điểm theo giờ ấy. Tin đã tiếp nhận, phương án đã chọn thì ghi ở mục Điều chỉnh.",
    "en": "When the network is back: open the review, Done by voice or telephone, and enter each act at its time on the sheet; once confirmed by a second person, it counts as of that time. Messages acknowledged and options chosen are entered as adjustments."
  },
  "bf_handout_list": {
    "vi": "Danh sách phát, người điều khiển giữ",
    "en": "What to hand out when; stays with the facilitator"
  },
  "bf_handout": {
    "vi": "PHIẾU SỐ {number}",
    "en": "SHEET NO. {number}"
  },
  "bf_handout_to": {
    "vi": "Phát cho",
    "en": "For"
  },
  "bf_handout_from": {
    "vi": "Người gửi",
    "en": "From"
  },
  "bf_handout_channel": {
    "vi": "Qua kênh",
    "en": "By"
  },
  "bf_handout_shown": {
    "vi": "Kèm theo tin",
    "en": "Shown with it"
  },
  "bf_given_at": {
    "vi": "Giờ đã phát",
    "en": "Given at"
  },
  "bf_time_to_fill": {
    "vi": "...... giờ ......",
    "en": "......:......"
  },
  "bf_clock_to_fill": {
    "vi": "T+......:......",
    "en": "T+......:......"
  },
  "bf_done_here": {
    "vi": "Việc đã làm từ khi nhận phiếu",
    "en": "What was done after the sheet was received"
  },
  "bf_done_at": {
    "vi": "Giờ diễn tập",
    "en": "Drill time"
  },
  "bf_done_by": {
    "vi": "Ai làm",
    "en": "Who"
  },
  "bf_done": {
    "vi": "Làm gì, nội dung",
    "en": "What, and in which words"
  },
  "bf_done_to": {
    "vi": "Báo cho, về hệ thống",
    "en": "To whom, about what"
  },
  "bf_handed_by": {
    "vi": "Người phát phiếu (ký, ghi rõ họ tên)",
    "en": "Handed out by (name and signature)"
  },
  "bf_h_aim": {
    "vi": "I. MỤC ĐÍCH, YÊU CẦU",
    "en": "I. PURPOSE AND REQUIREMENTS"
  },
  "bf_aim_1": {
    "vi": "Rèn luyện khả năng phát hiện, báo cáo, phối hợp, ứng phó và khắc phục sự cố của các lực lượng.",
    "en": "To practise how the forces detect, report, coordinate, respond and recover."
  },
  "bf_aim_2": {
    "vi": "Đánh giá kế hoạch, phương án, quy trình phối hợp; chỉ ra hạn chế và việc phải khắc phục.",
    "en": "To evaluate plans and coordination procedures; to show what is lacking and what must be mended."
  },
  "bf_aim_3": {
    "vi": "Diễn tập trên môi trường mô phỏng, không tác động hệ thống thật; giữ kín nội dung tình huống cho đến khi kết thúc.",
    "en": "The drill is simulated and touches no real system; its situations are kept from those who play until it is over."
  },
  "bf_aim_4": {
    "vi": "Mục tiêu đánh giá cụ thể nêu trong sổ kịch bản của Ban tổ chức.",
    "en": "The objectives that are judged are listed in the controllers' book."
  },
  "bf_h_when": {
    "vi": "II. THỜI GIAN, ĐỊA ĐIỂM",
    "en": "II. TIME AND PLACE"
  },
  "bf_h_forces": {
    "vi": "III. LỰC LƯỢNG THAM GIA",
    "en": "III. WHO TAKES PART"
  },
  "bf_h_steps": {
    "vi": "IV. TIẾN TRÌNH",
    "en": "IV. COURSE OF THE DAY"
  },
  "bf_step": {
    "vi": "Nội dung",
    "en": "Step"
  },
  "bf_step_time": {
    "vi": "Thời lượng",
    "en": "How long"
  },
  "bf_step_who": {
    "vi": "Chủ trì",
    "en": "Led by"
  },
  "bf_step_1": {
    "vi": "Tập huấn, phát mã, thử kết nối",
    "en": "Briefing, handing out codes, trying the connection"
  },
  "bf_step_2": {
    "vi": "Khai mạc, phổ biến nội quy",
    "en": "Opening; the rules"
  },
  "bf_step_3": {
    "vi": "Thực hành xử lý tình huống",
    "en": "The drill itself"
  },
  "bf_step_4": {
    "vi": "Rút kinh nghiệm tại chỗ",
    "en": "Hot wash"
  },
  "bf_step_5": {
    "vi": "Đánh giá, báo cáo, kế hoạch khắc phục",
    "en": "Evaluation, report, improvement plan"
  },
  "bf_steps": {
    "vi": "Các bước",
    "en": "Steps"
  },
  "bf_h_do": {
    "vi": "V. TỔ CHỨC THỰC HIỆN",
    "en": "V. WHO DOES WHAT"
  },
  "bf_do_1": {
    "vi": "Ban tổ chức: chuẩn bị kịch bản, hệ thống mô phỏng, điều khiển, giám sát, đánh giá, tổng hợp báo cáo.",
    "en": "Organisers: scenario, simulation, control, observation, evaluation, report."
  },
  "bf_do_2": {
    "vi": "Đơn vị tham gia: cử người đúng vị trí, đúng giờ, bảo đảm thiết bị; phối hợp khắc phục hạn chế sau diễn tập.",
    "en": "Those who take part: send the right people for their seats, on time, with devices; help to mend afterwards what was lacking."
  },
  "bf_do_3": {
    "vi": "Khi có sự cố thật: dừng diễn tập, chuyển sang ứng phó theo kế hoạch hiện hành.",
    "en": "If a real incident happens: the drill stops, and the response follows the plans in force."
  },
  "bf_h_cost": {
    "vi": "VI. KINH PHÍ",
    "en": "VI. COST"
  },
  "bf_cost": {
    "vi": "Chưa ghi kinh phí, nguồn kinh phí.",
    "en": "Cost and its source are not recorded."
  },
  "bf_basis": {
    "vi": "Căn cứ pháp lý do cơ quan ban hành ghi.",
    "en": "The legal basis is for the issuing agency to name."
  },
  "bf_authority": {
    "vi": "THẨM QUYỀN BAN HÀNH ........................................",
    "en": "AUTHORITY THAT DECIDES ........................................"
  },
  "bf_base_office": {
    "vi": "Căn cứ ........................................ (văn bản quy định chức năng, nhiệm vụ, quyền hạn của cơ quan ban hành);",
    "en": "On the basis of ........................................ (what sets the tasks and powers of the issuing agency);"
  },
  "bf_base_law": {
    "vi": "Căn cứ Luật An ninh mạng ngày 10 tháng 12 năm 2025;",
    "en": "On the basis of the Law on Cybersecurity of 10 December 2025;"
  },
  "bf_base_1": {
    "vi": "Căn cứ Quyết định số 05/2017/QĐ-TTg ngày 16 tháng 3 năm 2017 của Thủ tướng Chính phủ ban hành quy định về hệ thống phương án ứng cứu khẩn cấp bảo đảm an toàn thông tin mạng quốc gia;",
    "en": "On the basis of Decision No. 05/2017/QD-TTg of 16 March 2017 of the Prime Minister on emergency response plans for national network information security;"
  },
  "bf_base_2": {
    "vi": "Căn cứ Thông tư số 20/2017/TT-BTTTT ngày 12 tháng 9 năm 2017 của Bộ trưởng Bộ Thông tin và Truyền thông quy định về điều phối, ứng cứu sự cố an toàn thông tin mạng trên toàn quốc;",
    "en": "On the basis of Circular No. 20/2017/TT-BTTTT of 12 September 2017 of the Minister of Information and Communications on the coordination of and response to network information-security incidents;"
  },
  "bf_base_3": {
    "vi": "Căn cứ Chỉ thị số 60/CT-BTTTT ngày 16 tháng 9 năm 2021 của Bộ trưởng Bộ Thông tin và Truyền thông về việc tổ chức triển khai diễn tập thực chiến bảo đảm an toàn thông tin mạng;",
    "en": "On the basis of Directive No. 60/CT-BTTTT of 16 September 2021 of the Minister of Information and Communications on live drills;"
  },
  "bf_base_4": {
    "vi": "Căn cứ Chỉ thị số 18/CT-TTg ngày 13 tháng 10 năm 2022 của Thủ tướng Chính phủ về đẩy mạnh triển khai các hoạt động ứng cứu sự cố an toàn thông tin mạng Việt Nam;",
    "en": "On the basis of Directive No. 18/CT-TTg of 13 October 2022 of the Prime Minister on incident response;"
  },
  "bf_base_proposal": {
    "vi": "Theo đề nghị của .........................................",
    "en": "On the proposal of ........................................."
  },
  "bf_base_mark": {
    "vi": "Các căn cứ trên lấy từ nguồn công khai; cơ quan ban hành kiểm tra hiệu lực, bổ sung căn cứ của mình rồi xóa dòng này trước khi ký.",
    "en": "These were read in public sources; the issuing agency checks that they are in force, adds its own and strikes out this line before signing."
  },
  "bf_decides": {
    "vi": "QUYẾT ĐỊNH:",
    "en": "DECIDES:"
  },
  "bf_as_article": {
    "vi": "- Như Điều 3;",
    "en": "- As in Article 3;"
  },
  "bf_rules_of": {
    "vi": "Hồ sơ quy tắc dùng trong cuộc diễn tập: {rules}",
    "en": "Rule profile of the drill: {rules}"
  },
  "bf_article_1": {
    "vi": "Thành lập Ban tổ chức diễn tập gồm các ông, bà có tên trong bảng dưới đây.",
    "en": "The organisers of the drill are those named in the table below."
  },
  "bf_article_2": {
    "vi": "Ban tổ chức chuẩn bị, điều khiển, giám sát, đánh giá cuộc diễn tập, báo cáo kết quả và tự giải thể khi hoàn thành nhiệm vụ.",
    "en": "The organisers prepare, control, observe and evaluate the drill, report on it, and are dissolved when that is done."
  },
  "bf_article_3": {
    "vi": "Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các đơn vị có liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
    "en": "This decision is in force from the day on which it is signed. The heads of the agencies concerned and those named in Article 1 carry it out."
  },
  "bf_article": {
    "vi": "Điều {number}.",
    "en": "Article {number}."
  },
  "bf_organisers": {
    "vi": "Ban tổ chức diễn tập",
    "en": "Organisers of the drill"
  },
  "bf_role": {
    "vi": "Nhiệm vụ trong Ban tổ chức",
    "en": "Task"
  },
  "bf_role_1": {
    "vi": "Trưởng ban, chỉ đạo diễn tập",
    "en": "Head, director of the drill"
  },
  "bf_role_2": {
    "vi": "Phó Trưởng ban",
    "en": "Deputy head"
  },
  "bf_role_3": {
    "vi": "Thư ký",
    "en": "Secretary"
  },
  "bf_role_4": {
    "vi": "Người điều khiển",
    "en": "Facilitator"
  },
  "bf_role_5": {
    "vi": "Giám sát viên",
    "en": "Evaluator"
  },
  "bf_role_6": {
    "vi": "Kỹ thuật, hậu cần",
    "en": "Technical support"
  },
  "bf_name": {
    "vi": "Họ tên",
    "en": "Name"
  },
  "bf_post_agency": {
    "vi": "Chức vụ, cơ quan",
    "en": "Post, agency"
  },
  "bf_signature": {
    "vi": "Ký nhận",
    "en": "Signature"
  },
  "bf_no_names": {
    "vi": "Chưa có người giữ vị trí nào: ghi tay, hoặc xuất lại sau khi xếp người.",
    "en": "Nobody has a seat yet: fill in by hand, or download again once people are seated."
  },
  "bf_participants": {
    "vi": "Người tham gia theo vị trí",
    "en": "Those who take part, by seat"
  },
  "bf_rule_1": {
    "vi": "Đến đúng giờ, ngồi đúng vị trí, dùng đúng mã được cấp; không cho người khác dùng mã.",
    "en": "Come on time, take your own seat, use your own code and lend it to nobody."
  },
  "bf_rule_2": {
    "vi": "Mọi cuộc điện thoại, văn bản, thông báo đều mở đầu bằng “DIỄN TẬP”.",
    "en": "Every call, letter and notice begins with “EXERCISE”."
  },
  "bf_rule_3": {
    "vi": "Không chụp ảnh, không chia sẻ nội dung tình huống ra ngoài trước khi Ban tổ chức cho phép; không nhập bí mật nhà nước vào hệ thống.",
    "en": "Photograph and share nothing of the situations before the organisers allow it; enter no state secret."
  },
  "bf_rule_4": {
    "vi": "Chấp hành lệnh của Ban tổ chức; có ý kiến thì nêu ở phần rút kinh nghiệm tại chỗ, kiến nghị về điểm thì ghi trên trang rút kinh nghiệm.",
    "en": "Follow the organisers; raise your remarks at the hot wash, and appeals of scores on the review page."
  },
  "bf_dear": {
    "vi": "Kính gửi:",
    "en": "To:"
  },
  "bf_invite": {
    "vi": "Trân trọng kính mời cơ quan, đơn vị cử người dự diễn tập ở các vị trí sau đây.",
    "en": "You are kindly invited to send people for the seats below."
  },
  "bf_bring": {
    "vi": "Người dự mang theo máy tính hoặc điện thoại có trình duyệt; mã vị trí được phát tại chỗ. Nội dung tình huống không được thông báo trước.",
    "en": "Bring a computer or a telephone with a browser; codes are handed out on the spot. The situations are not told beforehand."
  },
  "bf_reply": {
    "vi": "Gửi danh sách người dự về Ban tổ chức trước ngày",
    "en": "Send the names to the organisers before"
  },
  "bf_invited": {
    "vi": "Vị trí đề nghị cử người",
    "en": "Seats to be filled"
  },
  "bf_sheet": {
    "vi": "Phiếu {number}",
    "en": "Sheet {number}"
  },
  "bf_observed": {
    "vi": "Việc cần quan sát",
    "en": "What to observe"
  },
  "bf_nothing": {
    "vi": "Không có kỳ vọng nào gắn với mục tiêu này: đánh giá theo quan sát.",
    "en": "No expectation is tied to this objective: judge by observation."
  },
  "bf_rest": {
    "vi": "Kỳ vọng không gắn riêng một mục tiêu",
    "en": "Expectations that are tied to no single objective"
  },
  "bf_seen": {
    "vi": "Quan sát được, thời điểm",
    "en": "What was seen, and when"
  },
  "bf_scale": {
    "vi": "P: thực hiện được, không vướng mắc; S: thực hiện được, có vướng mắc nhỏ; M: thực hiện được, vướng mắc lớn; U: không thực hiện được. Khoanh một mức.",
    "en": "P: performed without challenges; S: with some challenges; M: with major challenges; U: unable to be performed. Circle one."
  },
  "bf_mark": {
    "vi": "Mức đánh giá:  P     S     M     U",
    "en": "Rating:  P     S     M     U"
  },
  "bf_strengths": {
    "vi": "Điểm mạnh",
    "en": "Strengths"
  },
  "bf_wanting": {
    "vi": "Hạn chế, nguyên nhân",
    "en": "Shortcomings and their causes"
  },
  "bf_evaluator": {
    "vi": "Giám sát viên (ký, ghi rõ họ tên)",
    "en": "Evaluator (name and signature)"
  }
};
