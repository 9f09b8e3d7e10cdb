using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Plans an online course beside others: seats on campus, and sessions elsewhere.</summary>
internal sealed class ALaCartePlan
{
    private readonly ALaCarte model;
    private readonly PlanDraft draft;
    private readonly List<TimeBlock> blocks;
    private readonly ModalityProfile? modality;
    private readonly LearningSpace? seats;
    private readonly StaffMember? monitor;
    private readonly StaffMember? teacher;

    public ALaCartePlan(ALaCarte model, EnvironmentProblem problem)
    {
        this.model = model;
        draft = new PlanDraft(model, problem);
        blocks = draft.Blocks(model.Blocks, "blocks");
        modality = draft.Modality(model.OnlineModality, "onlineModality", online: true);
        teacher = draft.Staff(model.TeacherOfRecord, "teacherOfRecord");
        seats = model.SeatSpace is { } space ? draft.CampusSpace(space, "seatSpace", modality) : null;
        monitor = model.Monitor is { } named ? draft.Staff(named, "monitor") : null;
        if (teacher is not null && !teacher.Roles.Contains(EducatorRole.OnlineTeacher))
        {
            draft.Error("not-online-teacher", "teacherOfRecord", $"Staff member '{teacher.Id}' is no online teacher; expected that role (AC2).", $"staff {teacher.Id}");
        }

        if (seats is not null && !seats.Features.Contains(model.SeatFeature))
        {
            draft.Error("no-devices", "seatSpace", $"Space '{seats.Id}' lacks the feature '{model.SeatFeature}' (AC4).", $"space {seats.Id}");
        }

        draft.RequireRole(monitor, modality, "monitor");
        RequireOtherCourses();
    }

    public BlendedPlan Finish()
    {
        foreach (var block in blocks.Where(_ => !draft.HasError && modality is not null))
        {
            PinSeats(block, draft.Learners.FindAll(learner => draft.IsFree(learner, block.Id)));
            PinElsewhere(block, draft.LearnersElsewhere(block, modality!));
        }

        return draft.Finish();
    }

    private void RequireOtherCourses()
    {
        var problem = draft.Facts.Problem;
        var others = problem.Models.Where(item => item.Course != model.Course).SelectMany(item => item.Learners)
            .Concat(problem.Needs.Where(need => !draft.Facts.IsOf(need.Competency, model.Course)).Select(need => need.Learner)).ToHashSet();
        foreach (var learner in draft.Learners.Where(learner => !others.Contains(learner)))
        {
            draft.Error("no-other-course", $"learner {learner}", $"Learner '{learner}' has no need and no blended course but this one; expected at least one other course on campus (AC3).", $"learner {learner}");
        }
    }

    private void PinSeats(TimeBlock block, List<LearnerId> learners)
    {
        if (learners.Count == 0)
        {
            return;
        }

        if (seats is null || monitor is null)
        {
            draft.Error("no-seat", $"block {block.Id}", $"{learners.Count} learners are on campus in block '{block.Id}', and the course names no {(seats is null ? "space with seats" : "monitor")} (AC4).", $"block {block.Id}");
            return;
        }

        draft.RequireThere(block, seats, monitor, modality, "seatSpace");
        if (learners.Count > seats.Capacity)
        {
            draft.Error("room-too-small", $"block {block.Id}", $"{learners.Count} learners are on campus in block '{block.Id}'; space '{seats.Id}' holds {seats.Capacity}.", $"learners {learners.Count}", $"capacity {seats.Capacity}");
        }

        draft.Pin(block, modality!, "seats", learners, monitor.Id, seats.Id);
    }

    private void PinElsewhere(TimeBlock block, List<LearnerId> learners)
    {
        if (learners.Count == 0)
        {
            return;
        }

        var isThere = teacher?.UnavailableIn.Contains(block.Id) == false && teacher.MayLead(modality!) && draft.Pinned.Keeping(teacher, block, modality) is null;
        if (!isThere && modality!.Supervision != Supervision.None)
        {
            draft.RequireThere(block, null, teacher, modality, "teacherOfRecord");
            draft.RequireRole(teacher, modality, "teacherOfRecord");
        }

        if (modality!.Presence == Presence.OnSite)
        {
            draft.Error("modality-is-on-site", "onlineModality", $"Way of learning '{modality.Id}' is on site only, and learners are elsewhere in block '{block.Id}'.", $"modality {modality.Id}", $"block {block.Id}");
        }

        draft.PinRemote(block, modality, "online", learners, isThere ? model.TeacherOfRecord : null);
    }
}
