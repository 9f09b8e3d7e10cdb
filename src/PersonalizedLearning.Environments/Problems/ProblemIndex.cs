using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Finds the parts of a problem by identifier. Where an identifier is there twice, the first is found.</summary>
internal sealed class ProblemIndex
{
    private readonly Dictionary<StaffId, StaffMember> staff = [];
    private readonly Dictionary<SpaceId, LearningSpace> spaces = [];
    private readonly Dictionary<ModalityId, ModalityProfile> modalities = [];
    private readonly Dictionary<CompetencyId, CompetencyOffering> offerings = [];
    private readonly Dictionary<BlockId, int> positions = [];
    private readonly Dictionary<LearnerId, LearnerAttendance> attendance = [];
    private readonly HashSet<(LearnerId Learner, BlockId Block)> absent = [];
    private readonly HashSet<(LearnerId Learner, BlockId Block)> remote = [];
    private readonly HashSet<(StaffId Staff, BlockId Block)> staffAway = [];
    private readonly HashSet<(SpaceId Space, BlockId Block)> spaceClosed = [];

    /// <summary>Indexes a problem, which need not be valid.</summary>
    public ProblemIndex(EnvironmentProblem problem)
    {
        Problem = problem;
        AddPeople(problem);
        foreach (var space in problem.Spaces)
        {
            spaces.TryAdd(space.Id, space);
            spaceClosed.UnionWith(space.UnavailableIn.Select(block => (space.Id, block)));
        }

        foreach (var modality in problem.Modalities)
        {
            modalities.TryAdd(modality.Id, modality);
        }

        foreach (var offering in problem.Offerings)
        {
            offerings.TryAdd(offering.Competency, offering);
        }

        Blocks = [.. problem.Blocks.OrderBy(block => block.Date.WithCalendar(CalendarSystem.Iso)).ThenBy(block => block.Start).ThenBy(block => block.Id)];
        for (var position = 0; position < Blocks.Length; position++)
        {
            positions.TryAdd(Blocks[position].Id, position);
        }
    }

    /// <summary>Gets the problem.</summary>
    public EnvironmentProblem Problem { get; }

    /// <summary>Gets the blocks in order of time.</summary>
    public TimeBlock[] Blocks { get; }

    /// <summary>The place of a block in <see cref="Blocks"/>; −1 when the problem has no such block.</summary>
    public int PositionOf(BlockId id) => positions.GetValueOrDefault(id, -1);

    /// <summary>The block; null when the problem has none of this identifier.</summary>
    public TimeBlock? Block(BlockId id) => positions.TryGetValue(id, out var position) ? Blocks[position] : null;

    /// <summary>The member of staff; null when the problem has none of this identifier.</summary>
    public StaffMember? Staff(StaffId id) => staff.GetValueOrDefault(id);

    /// <summary>The space; null when the problem has none of this identifier.</summary>
    public LearningSpace? Space(SpaceId id) => spaces.GetValueOrDefault(id);

    /// <summary>The way of learning; null when the problem has none of this identifier.</summary>
    public ModalityProfile? Modality(ModalityId id) => modalities.GetValueOrDefault(id);

    /// <summary>What is offered for a competency; null when nothing is.</summary>
    public CompetencyOffering? Offering(CompetencyId id) => offerings.GetValueOrDefault(id);

    /// <summary>Whether a learner is there in a block, on site or from elsewhere.</summary>
    public bool IsThere(LearnerId learner, BlockId block) => !absent.Contains((learner, block));

    /// <summary>Whether a learner takes part from elsewhere in a block.</summary>
    public bool IsRemote(LearnerId learner, BlockId block) => remote.Contains((learner, block));

    /// <summary>Whether a learner can work online at home.</summary>
    public bool HasHomeAccess(LearnerId learner) => !attendance.TryGetValue(learner, out var found) || found.HasHomeAccess;

    /// <summary>Whether a member of staff is there in a block.</summary>
    public bool IsThere(StaffId member, BlockId block) => !staffAway.Contains((member, block));

    /// <summary>Whether a space can be used in a block.</summary>
    public bool IsOpen(SpaceId space, BlockId block) => !spaceClosed.Contains((space, block));

    /// <summary>The spaces of which a space is a part, from the nearest on; a circle ends where it closes.</summary>
    public IEnumerable<SpaceId> WholesOf(SpaceId space)
    {
        var seen = new HashSet<SpaceId> { space };
        var whole = Space(space)?.Parent;
        while (whole is { } found && seen.Add(found))
        {
            yield return found;
            whole = Space(found)?.Parent;
        }
    }

    private void AddPeople(EnvironmentProblem problem)
    {
        foreach (var learner in problem.Attendance)
        {
            attendance.TryAdd(learner.Learner, learner);
            absent.UnionWith(learner.AbsentIn.Select(block => (learner.Learner, block)));
            remote.UnionWith(learner.RemoteIn.Select(block => (learner.Learner, block)));
        }

        foreach (var member in problem.Staff)
        {
            staff.TryAdd(member.Id, member);
            staffAway.UnionWith(member.UnavailableIn.Select(block => (member.Id, block)));
        }
    }
}
