using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Plans a flipped classroom: meetings with the teacher, and pre-work before the first meeting on each unit.</summary>
internal sealed class FlippedClassroomPlan
{
    private readonly FlippedClassroom model;
    private readonly PlanDraft draft;
    private readonly List<TimeBlock> meetings;
    private readonly List<TimeBlock> homeBlocks;
    private readonly List<TimeBlock> siteBlocks;
    private readonly ModalityProfile? meetingModality;
    private readonly ModalityProfile? preWorkModality;
    private readonly LearningSpace? siteSpace;
    private readonly SortedDictionary<(TimeBlock Block, int Unit, bool OnSite), List<LearnerId>> preWork = new(
        Comparer<(TimeBlock Block, int Unit, bool OnSite)>.Create((left, right) => BlockTime.Order.Compare(left.Block, right.Block) is not 0 and var order ? order : (left.Unit, left.OnSite).CompareTo((right.Unit, right.OnSite))));

    public FlippedClassroomPlan(FlippedClassroom model, EnvironmentProblem problem)
    {
        this.model = model;
        draft = new PlanDraft(model, problem) { WasOnlineBefore = model.Prepared.Count > 0 };
        meetings = draft.Blocks(model.Meetings, "meetings");
        homeBlocks = draft.Blocks(model.PreWorkBlocks, "preWorkBlocks");
        siteBlocks = draft.Blocks(model.OnSiteBlocks, "onSiteBlocks");
        meetingModality = draft.Modality(model.MeetingModality, "meetingModality", online: false);
        preWorkModality = draft.Modality(model.PreWorkModality, "preWorkModality", online: true);
        RequireMeetings();
        RequirePreWork();
        siteSpace = model.OnSiteSpace is { } space ? draft.CampusSpace(space, "onSiteSpace", preWorkModality) : null;
    }

    public BlendedPlan Finish()
    {
        if (draft.HasError || meetingModality is null || preWorkModality is null)
        {
            return draft.Finish();
        }

        PinMeetings();
        foreach (var learner in draft.Learners)
        {
            PrepareAll(learner);
        }

        foreach (var ((block, unit, onSite), learners) in preWork)
        {
            var details = new PinDetails(model.Units[unit], SessionPurpose.PreWork);
            if (onSite)
            {
                draft.Pin(block, preWorkModality, $"pre-work-on-site-{model.Units[unit]}", learners, null, siteSpace!.Id, details);
            }
            else
            {
                draft.PinRemote(block, preWorkModality, $"pre-work-{model.Units[unit]}", learners, null, details);
            }
        }

        return draft.Finish();
    }

    private int Units => Math.Min(model.Units.Count, meetings.Count);

    private void RequireMeetings()
    {
        var space = draft.CampusSpace(model.MeetingSpace, "meetingSpace", meetingModality);
        var teacher = draft.Staff(model.TeacherOfRecord, "teacherOfRecord");
        draft.RequireRole(teacher, meetingModality, "teacherOfRecord");
        meetings.ForEach(block => draft.RequireThere(block, space, teacher, meetingModality, "meetings"));
        if (meetings.Count == 0)
        {
            draft.Error("no-meetings", "meetings", "The course never meets; expected at least one block.");
        }

        if (meetingModality is { Supervision: not Supervision.Teach })
        {
            draft.Error("meeting-not-taught", "meetingModality", $"Way of learning '{meetingModality.Id}' is not taught; expected one that a teacher guides (FC2).", $"modality {meetingModality.Id}");
        }

        if (space is not null && draft.Learners.Count > space.Capacity)
        {
            draft.Error("room-too-small", "meetingSpace", $"The class has {draft.Learners.Count} learners; space '{space.Id}' holds {space.Capacity}.", $"learners {draft.Learners.Count}", $"capacity {space.Capacity}");
        }

        foreach (var unit in model.Units.Where(unit => teacher is not null && !draft.Facts.IsQualified(teacher, unit, model.Course)))
        {
            draft.Error("staff-not-qualified", "teacherOfRecord", $"Staff member '{model.TeacherOfRecord}' is not qualified for '{unit}'.", $"staff {model.TeacherOfRecord}", $"competency {unit}");
        }
    }

    private void RequirePreWork()
    {
        if (model.Units.Count == 0)
        {
            draft.Error("no-units", "units", "The course takes no competencies; expected at least one.");
        }

        foreach (var unit in model.Units.GroupBy(unit => unit).Where(group => group.Count() > 1))
        {
            draft.Error("repeated-unit", "units", $"Competency '{unit.Key}' is named twice.", $"competency {unit.Key}");
        }

        foreach (var unit in model.Units.Where(unit => !draft.Facts.IsOf(unit, model.Course)))
        {
            draft.Error("unit-not-of-course", "units", $"Competency '{unit}' is not offered in course '{model.Course}'.", $"competency {unit}");
        }

        if (preWorkModality?.Presence == Presence.OnSite)
        {
            draft.Error("modality-is-on-site", "preWorkModality", $"Way of learning '{preWorkModality.Id}' is on site only; expected one that can be done from elsewhere (FC1).", $"modality {preWorkModality.Id}");
        }

        if (model.Units.Count > meetings.Count && meetings.Count > 0)
        {
            draft.Warn("units-left-over", "units", $"The course has {model.Units.Count} units and meets {meetings.Count} times; the last {model.Units.Count - meetings.Count} are left out.");
        }
    }

    private void PinMeetings()
    {
        for (var meeting = 0; meeting < meetings.Count; meeting++)
        {
            var block = meetings[meeting];
            var here = draft.Learners.FindAll(learner => draft.IsFree(learner, block.Id));
            draft.RequireFree(block, draft.Learners);
            if (here.Count > 0)
            {
                draft.Pin(block, meetingModality!, "meeting", here, model.TeacherOfRecord, model.MeetingSpace, new PinDetails(model.Units[meeting * Units / meetings.Count]));
            }
        }
    }

    private void PrepareAll(LearnerId learner)
    {
        var onSite = !draft.Facts.HasHomeAccess(learner);
        var minutes = new Dictionary<NodaTime.LocalDate, int>();
        var used = new HashSet<BlockId>();
        for (var unit = 0; unit < Units; unit++)
        {
            var first = meetings[FlippedClassroom.FirstMeeting(unit, Units, meetings.Count)];
            if (model.Prepared.Contains(model.Units[unit]) || !meetings.Exists(block => draft.Facts.IsOnSite(learner, block.Id)))
            {
                continue;
            }

            var block = (onSite ? siteBlocks : homeBlocks).FindLast(item =>
                item.EndsBy(first) && !used.Contains(item.Id) && minutes.GetValueOrDefault(item.Date) + item.Minutes <= model.PreWorkMinutesPerDay && CanPrepare(learner, item, unit, onSite));
            if (block is null)
            {
                Refuse(learner, model.Units[unit], first, onSite);
                return;
            }

            used.Add(block.Id);
            minutes[block.Date] = minutes.GetValueOrDefault(block.Date) + block.Minutes;
            LearnersIn(block, unit, onSite).Add(learner);
        }
    }

    private List<LearnerId> LearnersIn(TimeBlock block, int unit, bool onSite) =>
        preWork.TryGetValue((block, unit, onSite), out var learners) ? learners : preWork[(block, unit, onSite)] = [];

    private bool CanPrepare(LearnerId learner, TimeBlock block, int unit, bool onSite)
    {
        if (!onSite)
        {
            return draft.Facts.IsRemote(learner, block.Id) && !draft.Pinned.Has(learner, block.Id);
        }

        if (siteSpace is null || siteSpace.UnavailableIn.Contains(block.Id) || !draft.IsFree(learner, block.Id) || draft.Pinned.Keeping(siteSpace, block) is not null || preWorkModality!.Presence == Presence.Remote)
        {
            return false;
        }

        var inside = preWork.Where(item => item.Key.OnSite && item.Key.Block.Id == block.Id).ToList();
        var own = inside.Where(item => item.Key.Unit == unit).Sum(item => item.Value.Count);
        return inside.Sum(item => item.Value.Count) + draft.Pinned.SeatsTaken(siteSpace, block) < siteSpace.Capacity && own < preWorkModality.MaxSize && (own > 0 || inside.Count < siteSpace.MaxConcurrentGroups);
    }

    private void Refuse(LearnerId learner, CompetencyId unit, TimeBlock first, bool onSite)
    {
        var (code, what) = onSite
            ? ("no-on-site-block", "has no home access, and no seat on site for pre-work (FC5)")
            : ("no-pre-work-block", "has no block for pre-work from elsewhere (FC1)");
        draft.Error(
            code, $"learner {learner}", $"Learner '{learner}' {what} on '{unit}' that ends before block '{first.Id}' and keeps to {model.PreWorkMinutesPerDay} minutes a day.",
            $"learner {learner}", $"competency {unit}", $"block {first.Id}");
    }
}
