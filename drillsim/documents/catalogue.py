"""The catalogue of acts: one row a verb, the same for people and simulated participants.

What a verb does stands in ``effects.py`` under the same name; what it takes stands here.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from drillsim.base.model import MINUTE, Dist, Text
from drillsim.documents.city import ActGroup

ANYBODY = frozenset({"acknowledge", "approve", "cancel", "refuse", "verify"})
ANSWERS = frozenset({"acknowledge", "approve", "refuse", "verify"})
"""Acts that are nothing without the message they answer."""


@dataclass(frozen=True, slots=True)
class Action:
    """One kind of act.

    Attributes:
        verb: its name.
        group: which roles may do it (``Role.may``).
        title: what a page calls it.
        about: whether it needs a system to act on: ``needed``, ``optional`` or ``none``.
        to: whether it is sent to agencies.
        takes: time of work; None for an act that takes effect at once.
        responders: people it binds while it works.
    """

    verb: str
    group: ActGroup
    title: Text
    about: str
    to: bool
    takes: Dist | None
    responders: int

    def open_to(self, may: Collection[str]) -> bool:
        """Whether a role with these groups of acts may do it; some acts are open to every role."""
        return self.group in may or self.verb in ANYBODY

    @property
    def technical(self) -> bool:
        """Whether it is technical work on a system."""
        return self.group == "technical"


def _takes(median: float, sigma: float) -> Dist:
    middle = round(median * MINUTE)
    return Dist("lognormal", middle, middle, sigma)


def _rows() -> list[Action]:
    none = None
    rows: list[tuple[str, ActGroup, str, str, str, bool, Dist | None, int]] = [
        # verb, group, vi, en, about, to, takes, responders
        ("acknowledge", "inform", "Xác nhận đã nhận", "Acknowledge", "none", False, none, 0),
        ("verify", "inform", "Xác minh người gửi", "Verify the counterpart", "none", False, _takes(4, 0.3), 0),
        ("report", "inform", "Báo cáo sự cố", "Report", "needed", True, none, 0),
        ("notify", "inform", "Thông báo", "Notify", "optional", True, none, 0),
        ("request_support", "inform", "Đề nghị hỗ trợ", "Request support", "optional", True, none, 0),
        ("share", "inform", "Chia sẻ thông tin", "Share information", "optional", True, none, 0),
        ("direct", "decide", "Chỉ đạo, yêu cầu thực hiện", "Direct another agency", "needed", True, none, 0),
        ("approve", "decide", "Phê duyệt", "Approve", "none", False, none, 0),
        ("refuse", "decide", "Không phê duyệt", "Refuse", "none", False, none, 0),
        ("classify", "decide", "Phân loại sự cố", "Classify", "needed", False, none, 0),
        ("choose_plan", "decide", "Chọn phương án ứng cứu", "Choose the plan", "needed", False, none, 0),
        ("convene_group", "decide", "Triệu tập bộ phận tác nghiệp", "Convene the group", "needed", False, none, 0),
        ("assess_result", "decide", "Đánh giá kết quả", "Assess the result", "needed", False, none, 0),
        ("hand_back", "decide", "Bàn giao lại cho đơn vị vận hành", "Hand back", "needed", False, none, 0),
        ("close", "decide", "Kết thúc ứng cứu", "Close the response", "needed", False, none, 0),
        ("answer_press", "public", "Trả lời báo chí", "Answer the press", "optional", False, none, 0),
        ("public_notice", "public", "Thông báo cho người dân", "Public notice", "optional", False, none, 0),
        ("investigate", "technical", "Điều tra, phân tích", "Investigate", "needed", False, _takes(8, 0.3), 1),
        ("collect_evidence", "technical", "Thu thập chứng cứ", "Collect evidence", "needed", False, _takes(10, 0.3), 1),
        ("reconcile", "technical", "Đối soát dữ liệu", "Reconcile the data", "needed", False, _takes(20, 0.3), 1),
        ("isolate", "technical", "Cô lập", "Isolate", "needed", False, _takes(3, 0.3), 1),
        ("reconnect", "technical", "Kết nối lại", "Reconnect", "needed", False, _takes(3, 0.3), 1),
        ("block", "technical", "Chặn kết nối độc hại", "Block", "needed", False, _takes(4, 0.3), 1),
        ("filter_traffic", "technical", "Lọc lưu lượng", "Filter traffic", "needed", False, _takes(6, 0.3), 1),
        ("add_capacity", "technical", "Bổ sung năng lực", "Add capacity", "needed", False, _takes(12, 0.3), 1),
        ("disable_accounts", "technical", "Khóa tài khoản", "Disable accounts", "needed", False, _takes(3, 0.3), 1),
        ("reset_credentials", "technical", "Đặt lại mật khẩu", "Reset credentials", "needed", False, _takes(8, 0.3), 1),
        ("patch", "technical", "Vá lỗ hổng", "Patch", "needed", False, _takes(12, 0.3), 1),
        ("eradicate", "technical", "Gỡ bỏ mã độc", "Eradicate", "needed", False, _takes(18, 0.3), 2),
        ("restore_backup", "technical", "Khôi phục từ sao lưu", "Restore from backup", "needed", False, _takes(30, 0.3), 2),
        ("fail_over", "technical", "Chuyển sang dự phòng", "Fail over", "needed", False, _takes(6, 0.3), 1),
        ("switch_power", "technical", "Chuyển nguồn điện", "Switch power", "needed", False, _takes(4, 0.3), 1),
        ("repair", "technical", "Sửa chữa", "Repair", "needed", False, _takes(30, 0.3), 2),
        ("roll_back", "technical", "Hoàn tác thay đổi", "Roll back", "needed", False, _takes(15, 0.3), 1),
        ("take_offline", "technical", "Tạm dừng hệ thống", "Take offline", "needed", False, _takes(2, 0.3), 1),
        ("cancel", "inform", "Hủy việc đang làm", "Cancel own work", "none", False, none, 0),
    ]  # fmt: skip
    return [
        Action(verb, group, Text(vi=vi, en=en), about, to, takes, responders)
        for verb, group, vi, en, about, to, takes, responders in rows
    ]


CATALOGUE: dict[str, Action] = {action.verb: action for action in _rows()}
