using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>
/// Checks a schedule against the rules of a blended course. A session is of the course when it names the course, or names none and works on a competency of it;
/// in a session that names neither, a learner is in the course when the item of their day works on a competency of it. Sessions whose block or way of learning the
/// problem does not describe are passed over: they break rules of every schedule.
/// </summary>
internal abstract class CourseCheck
{
    private readonly BlendedModel model;
    private readonly List<Violation> violations = [];

    protected CourseCheck(BlendedModel model, EnvironmentProblem problem, Schedule schedule)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(schedule);
        this.model = model;
        Facts = new BlendedFacts(problem);
        Schedule = schedule;
        Members = [.. model.Learners.Distinct().Order()];
        var (sessions, visits) = Read();
        Sessions = sessions;
        Visits = visits;
        VisitsOf = visits.ToLookup(visit => visit.Learner);
    }

    protected BlendedFacts Facts { get; }

    protected Schedule Schedule { get; }

    /// <summary>The learners of the course, each once, by identifier.</summary>
    protected List<LearnerId> Members { get; }

    /// <summary>The sessions of the course in order of time.</summary>
    protected List<CourseSession> Sessions { get; }

    /// <summary>Where learners of the course are in it, in order of time.</summary>
    protected List<CourseVisit> Visits { get; }

    /// <summary>The same of each learner.</summary>
    protected ILookup<LearnerId, CourseVisit> VisitsOf { get; }

    /// <summary>Checks all rules.</summary>
    /// <returns>What is broken, ordered by rule, block, session and learner.</returns>
    public ValueList<Violation> Run()
    {
        CheckBlended();
        CheckRules();
        return violations.OrderBy(item => item.Rule, StringComparer.Ordinal)
            .ThenBy(item => item.Block is { } block ? Facts.Block(block) : null, Comparer<TimeBlock?>.Create((left, right) =>
                left is null || right is null ? (right is null ? 1 : 0) - (left is null ? 1 : 0) : BlockTime.Order.Compare(left, right)))
            .ThenBy(item => item.Session ?? default).ThenBy(item => item.Learner ?? default).ToValueList();
    }

    /// <summary>Whether a learner may have nothing online, as the online part was before the first block or when the learner was not there.</summary>
    protected virtual bool CanMissOnlinePart(LearnerId learner) => false;

    /// <summary>Checks the rules of the model.</summary>
    protected abstract void CheckRules();

    protected void Report(string rule, string message, CourseSession? at = null, LearnerId? learner = null, BlockId? block = null, StaffId? staff = null, bool isWarning = false) =>
        violations.Add(new Violation(rule, message)
        {
            Model = model.Name,
            Course = model.Course,
            Block = block ?? at?.Block.Id,
            Session = at?.Session.Id,
            Learner = learner,
            Staff = staff ?? at?.Session.Staff,
            Space = at?.Session.Space,
            IsWarning = isWarning,
        });

    /// <summary>The blocks of a list that the problem describes, each once, in order of time.</summary>
    protected List<TimeBlock> InOrder(ValueList<BlockId> blocks) => [.. blocks.Distinct().Select(Facts.Block).OfType<TimeBlock>().OrderBy(block => block, BlockTime.Order)];

    /// <summary>What stands against whoever leads a session that has to be led by somebody there; null when nothing does.</summary>
    protected string? WhyNotLed(CourseSession at, bool qualified)
    {
        var staff = Facts.Staff(at.Session.Staff);
        return at.Session.Staff is null ? "nobody leads it"
            : staff is null ? $"'{at.Session.Staff}' is not in the problem"
            : staff.UnavailableIn.Contains(at.Block.Id) ? $"'{staff.Id}' is not there"
            : qualified && !staff.MayLead(at.Modality) ? $"'{staff.Id}' has no role that may lead it"
            : qualified && !Facts.IsQualified(staff, at.Session.Competency, model.Course) ? $"'{staff.Id}' is not qualified for it" : null;
    }

    private void CheckBlended()
    {
        var online = Sessions.FindAll(session => session.Modality.Online);
        foreach (var learner in Members.Where(learner => VisitsOf[learner].Any() && !VisitsOf[learner].Any(visit => visit.IsOnline) && !CanMissOnlinePart(learner) && online.TrueForAll(session => CanJoin(learner, session))))
        {
            Report("BL1", $"Learner '{learner}' has sessions of the course and none is online; expected a part online.", learner: learner);
        }

        if (model.Control.Count == 0)
        {
            Report("BL2", "Learners control nothing in the course; expected control over at least one of time, place, path and pace.");
        }
    }

    // Whoever missed a part online, as they could not come, is not the schedule's fault.
    private bool CanJoin(LearnerId learner, CourseSession session) =>
        session.IsRemote ? Facts.IsRemote(learner, session.Block.Id) && Facts.HasHomeAccess(learner) : Facts.IsOnSite(learner, session.Block.Id);

    private (List<CourseSession> Sessions, List<CourseVisit> Visits) Read()
    {
        var items = new Dictionary<(LearnerId, SessionId), PlaylistItem>();
        foreach (var day in Schedule.Days)
        {
            foreach (var item in day.Items.Where(item => item.Session is not null))
            {
                items.TryAdd((day.Learner, item.Session!.Value), item);
            }
        }

        var sessions = new List<CourseSession>();
        var visits = new List<CourseVisit>();
        var members = Members.ToHashSet();
        foreach (var session in Schedule.Sessions.Select(Described).OfType<CourseSession>().OrderBy(item => item.Block, BlockTime.Order).ThenBy(item => item.Session.Id))
        {
            var own = IsOfCourse(session.Session);
            var here = session.Session.Learners.Distinct().Where(members.Contains).Order()
                .Select(learner => VisitOf(learner, session, items.GetValueOrDefault((learner, session.Session.Id))))
                .Where(visit => own || (IsOpen(session.Session) && Facts.IsOf(visit.Competency, model.Course))).ToList();
            visits.AddRange(here);
            if (own || here.Count > 0)
            {
                sessions.Add(session);
            }
        }

        return (sessions, visits);
    }

    /// <summary>A session with what the problem tells about it; null where it does not.</summary>
    protected CourseSession? Described(Session session) => Facts.Block(session.Block) is { } block && Facts.Modality(session.Modality) is { } modality
        ? new CourseSession(session, block, modality, Facts.Space(session.Space)) : null;

    protected bool IsOfCourse(Session session) => session.Course is { } course ? course == model.Course : Facts.IsOf(session.Competency, model.Course);

    private static bool IsOpen(Session session) => session.Course is null && session.Competency is null;

    private CourseVisit VisitOf(LearnerId learner, CourseSession session, PlaylistItem? item) => new(
        learner, session, item?.Competency ?? session.Session.Competency, item?.Purpose ?? session.Session.Purpose,
        session.IsRemote || (session.Modality.Presence != Presence.OnSite && Facts.Index.IsRemote(learner, session.Block.Id)));
}
