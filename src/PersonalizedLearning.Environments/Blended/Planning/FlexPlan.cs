using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Plans a flex course: online sessions with the teacher of record on site, and support for those who asked.</summary>
internal sealed class FlexPlan
{
    private readonly FlexModel model;
    private readonly PlanDraft draft;
    private readonly List<TimeBlock> onlineBlocks;
    private readonly List<TimeBlock> supportBlocks;
    private readonly ModalityProfile? online;
    private readonly ModalityProfile? support;
    private readonly LearningSpace? space;
    private readonly StaffMember? teacher;
    private readonly Dictionary<BlockId, List<SupportRequest>> supported = [];

    public FlexPlan(FlexModel model, EnvironmentProblem problem)
    {
        this.model = model;
        draft = new PlanDraft(model, problem);
        onlineBlocks = draft.Blocks(model.OnlineBlocks, "onlineBlocks");
        supportBlocks = draft.Blocks(model.SupportBlocks, "supportBlocks");
        online = draft.Modality(model.OnlineModality, "onlineModality", online: true);
        support = draft.Modality(model.SupportModality, "supportModality", online: false);
        space = draft.CampusSpace(model.Space, "space", online);
        teacher = draft.Staff(model.TeacherOfRecord, "teacherOfRecord");
        draft.CampusSpace(model.Space, "space", support);
        draft.RequireRole(teacher, online, "teacherOfRecord");
        draft.RequireRole(teacher, support, "teacherOfRecord");
        onlineBlocks.ForEach(block => draft.RequireThere(block, space, teacher, online, "onlineBlocks"));
        RequireOpenBlocks();
    }

    public BlendedPlan Finish()
    {
        if (draft.HasError || online is null || support is null || space is null)
        {
            return draft.Finish();
        }

        foreach (var block in onlineBlocks)
        {
            var here = draft.Learners.Where(learner => draft.IsFree(learner, block.Id)).ToList();
            if (here.Count > space.Capacity)
            {
                draft.Error("room-too-small", $"block {block.Id}", $"{here.Count} learners are on site in block '{block.Id}'; space '{space.Id}' holds {space.Capacity}.", $"learners {here.Count}", $"capacity {space.Capacity}");
            }
            else if (here.Count > 0)
            {
                draft.Pin(block, online, "online", here, model.TeacherOfRecord, model.Space);
            }
        }

        PlaceRequests();
        foreach (var block in supportBlocks.Where(block => supported.ContainsKey(block.Id)))
        {
            var requests = supported[block.Id];
            var competencies = requests.Select(request => request.Competency).Distinct().ToList();
            draft.Pin(block, support, "support", [.. requests.Select(request => request.Learner)], model.TeacherOfRecord, model.Space, new PinDetails(competencies is [var only] ? only : null));
        }

        return draft.Finish();
    }

    private void RequireOpenBlocks()
    {
        foreach (var block in onlineBlocks.Where(block => model.SupportBlocks.Contains(block.Id)))
        {
            draft.Error("repeated-block", "supportBlocks", $"Block '{block.Id}' is online and open for support; expected one of both.", $"block {block.Id}");
        }

        foreach (var learner in draft.Learners)
        {
            var (onlineMinutes, openMinutes) = (MinutesOf(learner, onlineBlocks), MinutesOf(learner, supportBlocks));
            if (onlineMinutes + openMinutes > 0 && onlineMinutes <= model.OnlineShare * (onlineMinutes + openMinutes))
            {
                draft.Error(
                    "online-share", $"learner {learner}", FormattableString.Invariant($"Learner '{learner}' has {onlineMinutes} minutes online beside {openMinutes} that are open for support; expected a share of more than {model.OnlineShare} online (FX1)."),
                    $"learner {learner}", $"online {onlineMinutes}", $"open {openMinutes}");
                return;
            }
        }
    }

    private int MinutesOf(LearnerId learner, List<TimeBlock> blocks) => blocks.Where(block => draft.IsFree(learner, block.Id)).Sum(block => block.Minutes);

    private void PlaceRequests()
    {
        var members = draft.Learners.ToHashSet();
        foreach (var request in model.Requests.Where(request => request.UnmetReason is null).OrderBy(request => request.Learner).ThenBy(request => request.RaisedIn))
        {
            if (!members.Contains(request.Learner))
            {
                draft.Warn("request-of-nobody", $"learner {request.Learner}", $"Learner '{request.Learner}' asks for support and is not in the course.", $"learner {request.Learner}");
            }
            else if (draft.Facts.Block(request.RaisedIn) is not { } raised)
            {
                draft.Error("unknown-block", "requests", $"Block '{request.RaisedIn}' is not in the problem.", $"block {request.RaisedIn}");
            }
            else
            {
                Place(request, SupportWindow.Of(onlineBlocks, supportBlocks, raised, model.SupportWithin));
            }
        }
    }

    private void Place(SupportRequest request, SupportWindow window)
    {
        if (window.Blocks.Any(block => supported.GetValueOrDefault(block.Id)?.Exists(other => other.Learner == request.Learner) == true))
        {
            return;
        }

        if (window.Blocks.Find(block => CanSupport(request, block)) is { } found)
        {
            (supported.TryGetValue(found.Id, out var requests) ? requests : supported[found.Id] = []).Add(request);
        }
        else if (window.IsWhole)
        {
            draft.Error(
                "support-unmet", $"learner {request.Learner}", $"No support block within {model.SupportWithin} blocks of '{request.RaisedIn}' has a seat for learner '{request.Learner}'; expected one, or a reason why not (FX4).",
                [$"learner {request.Learner}", .. window.Blocks.Select(block => $"block {block.Id}")]);
        }
        else
        {
            draft.Warn("support-later", $"learner {request.Learner}", $"The request of learner '{request.Learner}' waits for a block after the last.", $"learner {request.Learner}");
        }
    }

    private bool CanSupport(SupportRequest request, TimeBlock block)
    {
        var requests = supported.GetValueOrDefault(block.Id) ?? [];
        return model.SupportBlocks.Contains(block.Id)
            && draft.IsFree(request.Learner, block.Id)
            && !teacher!.UnavailableIn.Contains(block.Id) && !space!.UnavailableIn.Contains(block.Id)
            && draft.Pinned.Keeping(space, block) is null && draft.Pinned.Keeping(teacher, block, support) is null
            && requests.Count < Math.Min(support!.MaxSize, space.Capacity)
            && (!support.SameCompetency || requests.TrueForAll(other => other.Competency == request.Competency));
    }
}
