using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Plans an enriched virtual course: required sessions face to face, and the rest online.</summary>
internal sealed class EnrichedVirtualPlan
{
    private readonly EnrichedVirtual model;
    private readonly PlanDraft draft;
    private readonly List<TimeBlock> faceBlocks;
    private readonly List<TimeBlock> onlineBlocks;
    private readonly ModalityProfile? face;
    private readonly ModalityProfile? online;
    private readonly LearningSpace? space;
    private readonly StaffMember? teacher;
    private readonly HashSet<(LearnerId, BlockId)> placed = [];
    private readonly HashSet<BlockId> taught = [];

    public EnrichedVirtualPlan(EnrichedVirtual model, EnvironmentProblem problem)
    {
        this.model = model;
        draft = new PlanDraft(model, problem);
        faceBlocks = draft.Blocks(model.FaceToFaceBlocks, "faceToFaceBlocks");
        onlineBlocks = draft.Blocks(model.OnlineBlocks, "onlineBlocks");
        face = draft.Modality(model.FaceToFaceModality, "faceToFaceModality", online: false);
        online = draft.Modality(model.OnlineModality, "onlineModality", online: true);
        space = draft.CampusSpace(model.Space, "space", face);
        teacher = draft.Staff(model.TeacherOfRecord, "teacherOfRecord");
        draft.RequireRole(teacher, face, "teacherOfRecord");
        RequireOnline();
    }

    public BlendedPlan Finish()
    {
        if (draft.HasError || face is null || online is null || space is null || teacher is null)
        {
            return draft.Finish();
        }

        foreach (var week in faceBlocks.GroupBy(block => Week.Of(block.Date)))
        {
            PlanWeek(week.Key, [.. week]);
        }

        foreach (var block in onlineBlocks)
        {
            PinOnline(block);
        }

        return draft.Finish();
    }

    private void RequireOnline()
    {
        if (online?.Presence == Presence.OnSite)
        {
            draft.Error("modality-is-on-site", "onlineModality", $"Way of learning '{online.Id}' is on site only; expected one that can be done from elsewhere (EV4).", $"modality {online.Id}");
        }

        if (model.OnlineTeacher is { } other && draft.Staff(other, "onlineTeacher") is { } member && other != model.TeacherOfRecord)
        {
            draft.RequireRole(member, online, "onlineTeacher");
            draft.Warn("other-online-teacher", "onlineTeacher", $"Staff member '{other}' teaches online and '{model.TeacherOfRecord}' face to face; generally that is one person (EV5).", $"staff {other}", $"staff {model.TeacherOfRecord}");
        }

        if (faceBlocks.Count == 0)
        {
            draft.Error("no-face-to-face-blocks", "faceToFaceBlocks", "The course has no block for face-to-face sessions; expected at least one.");
        }

        if (onlineBlocks.Count == 0)
        {
            draft.Error("no-online-blocks", "onlineBlocks", "The course has no block online; expected at least one (BL1).");
        }
    }

    private void PlanWeek(LocalDate monday, List<TimeBlock> candidates)
    {
        var open = candidates.FindAll(block => !space!.UnavailableIn.Contains(block.Id) && !teacher!.UnavailableIn.Contains(block.Id)
            && draft.Pinned.Keeping(space, block) is null && draft.Pinned.Keeping(teacher, block, face) is null);
        var seats = Math.Min(space!.Capacity, face!.MaxSize);
        var coming = draft.Learners.FindAll(learner => candidates.Exists(block => draft.Facts.IsOnSite(learner, block.Id)));
        var cohorts = (coming.Count + seats - 1) / seats;
        for (var cohort = 0; cohort < cohorts; cohort++)
        {
            var members = coming[(coming.Count * cohort / cohorts)..(coming.Count * (cohort + 1) / cohorts)];
            foreach (var block in Chosen(open, members))
            {
                var here = members.FindAll(learner => draft.IsFree(learner, block.Id));
                open.Remove(block);
                taught.Add(block.Id);
                placed.UnionWith(here.Select(learner => (learner, block.Id)));
                draft.Pin(block, face, "face-to-face", here, model.TeacherOfRecord, model.Space);
            }
        }

        RequireSessions(monday, candidates, coming, cohorts);
    }

    // Days with the most blocks in which all of the cohort are there come first: the sessions then lie on few days.
    private List<TimeBlock> Chosen(List<TimeBlock> open, List<LearnerId> members)
    {
        int Present(TimeBlock block) => members.Count(learner => draft.IsFree(learner, block.Id));
        var days = open.Where(block => Present(block) > 0).GroupBy(block => block.Date)
            .OrderByDescending(day => day.Count(block => Present(block) == members.Count)).ThenBy(day => day.Key).Take(model.MaxFaceToFaceDays);
        return [.. days.SelectMany(day => day).OrderByDescending(Present).ThenBy(block => block, BlockTime.Order).Take(model.RequiredSessions)];
    }

    private void RequireSessions(LocalDate monday, List<TimeBlock> candidates, List<LearnerId> coming, int cohorts)
    {
        foreach (var learner in coming)
        {
            var needed = Math.Min(model.RequiredSessions, candidates.Count(block => draft.Facts.IsOnSite(learner, block.Id)));
            var has = candidates.Count(block => placed.Contains((learner, block.Id)));
            if (has < needed)
            {
                draft.Error(
                    "required-sessions-missing", $"learner {learner}",
                    $"In the week of {monday:uuuu-MM-dd} learner '{learner}' gets {has} of {needed} sessions face to face: the class makes {cohorts} cohorts of at most {Math.Min(space!.Capacity, face!.MaxSize)}, on at most {model.MaxFaceToFaceDays} days (EV1, EV3).",
                    $"learner {learner}", $"required {needed}", $"cohorts {cohorts}", $"blocks {candidates.Count}");
                return;
            }
        }
    }

    private void PinOnline(TimeBlock block)
    {
        var learners = draft.LearnersElsewhere(block, online!).FindAll(learner => !placed.Contains((learner, block.Id)));
        if (learners.Count == 0)
        {
            return;
        }

        var leader = model.OnlineTeacher ?? model.TeacherOfRecord;
        var isFree = draft.Facts.Staff(leader) is { } member && member.MayLead(online!) && !member.UnavailableIn.Contains(block.Id) && draft.Pinned.Keeping(member, block, online) is null
            && !(leader == model.TeacherOfRecord && taught.Contains(block.Id));
        draft.PinRemote(block, online!, "online", learners, isFree ? leader : null);
    }
}
