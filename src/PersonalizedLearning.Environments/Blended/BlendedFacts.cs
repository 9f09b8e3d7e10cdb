using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What a problem tells about the things that a blended model names, by identifier. Of two with one identifier, the first counts.</summary>
internal sealed class BlendedFacts(EnvironmentProblem problem)
{
    private readonly Dictionary<BlockId, TimeBlock> blocks = ById(problem.Blocks, item => item.Id);
    private readonly Dictionary<ModalityId, ModalityProfile> modalities = ById(problem.Modalities, item => item.Id);
    private readonly Dictionary<SpaceId, LearningSpace> spaces = ById(problem.Spaces, item => item.Id);
    private readonly Dictionary<StaffId, StaffMember> staff = ById(problem.Staff, item => item.Id);
    private readonly Dictionary<LearnerId, LearnerAttendance> attendance = ById(problem.Attendance, item => item.Learner);
    private readonly Dictionary<CompetencyId, CompetencyOffering> offerings = ById(problem.Offerings, item => item.Competency);

    public EnvironmentProblem Problem { get; } = problem;

    public TimeBlock? Block(BlockId id) => blocks.GetValueOrDefault(id);

    public ModalityProfile? Modality(ModalityId id) => modalities.GetValueOrDefault(id);

    public LearningSpace? Space(SpaceId? id) => id is { } known ? spaces.GetValueOrDefault(known) : null;

    public StaffMember? Staff(StaffId? id) => id is { } known ? staff.GetValueOrDefault(known) : null;

    public CompetencyOffering? Offering(CompetencyId? id) => id is { } known ? offerings.GetValueOrDefault(known) : null;

    public bool IsThere(LearnerId learner, BlockId block) => !(attendance.TryGetValue(learner, out var known) && known.AbsentIn.Contains(block));

    public bool IsOnSite(LearnerId learner, BlockId block) => IsThere(learner, block) && !IsElsewhere(learner, block);

    public bool IsRemote(LearnerId learner, BlockId block) => IsThere(learner, block) && IsElsewhere(learner, block);

    /// <summary>Whether the learner is elsewhere in a block, if there at all.</summary>
    public bool IsElsewhere(LearnerId learner, BlockId block) => attendance.TryGetValue(learner, out var known) && known.RemoteIn.Contains(block);

    public bool HasHomeAccess(LearnerId learner) => !attendance.TryGetValue(learner, out var known) || known.HasHomeAccess;

    public bool IsOf(CompetencyId? competency, CourseId course) => Offering(competency)?.Course == course;

    /// <summary>Whether somebody is qualified for a competency; where none is named, for one that the course offers, if it offers any.</summary>
    public bool IsQualified(StaffMember member, CompetencyId? competency, CourseId course)
    {
        if (Offering(competency) is { } offering)
        {
            return member.IsQualifiedFor(offering);
        }

        var offered = Problem.Offerings.Where(item => item.Course == course).ToList();
        return offered.Count == 0 || offered.Exists(member.IsQualifiedFor);
    }

    /// <summary>The outermost space of which a space is a part: the room itself, where it is a part of none.</summary>
    public SpaceId RoomOf(SpaceId space)
    {
        var room = space;
        for (var steps = 0; steps < spaces.Count && Space(room)?.Parent is { } parent && spaces.ContainsKey(parent); steps++)
        {
            room = parent;
        }

        return room;
    }

    private static Dictionary<TId, TItem> ById<TId, TItem>(ValueList<TItem> items, Func<TItem, TId> id)
        where TId : struct
    {
        var found = new Dictionary<TId, TItem>(items.Count);
        foreach (var item in items)
        {
            found.TryAdd(id(item), item);
        }

        return found;
    }
}
