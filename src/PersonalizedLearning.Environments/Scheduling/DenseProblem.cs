using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A problem in dense indices: learners and needs by identifier, blocks of instruction by time.</summary>
internal sealed class DenseProblem
{
    private readonly Dictionary<LearnerId, int> learnerOf = [];
    private readonly Dictionary<BlockId, int> slotOf = [];
    private readonly Dictionary<(LearnerId Learner, CompetencyId Competency), int> needOf = [];
    private readonly ILookup<CourseId, BlendedModel> models;

    /// <summary>Indexes a problem.</summary>
    public DenseProblem(EnvironmentProblem problem)
    {
        Problem = problem;
        Index = new ProblemIndex(problem);
        Learners = [.. LearnersOf(problem).Distinct().Order()];
        for (var learner = 0; learner < Learners.Length; learner++)
        {
            learnerOf.Add(Learners[learner], learner);
        }

        Slots = [.. Index.Blocks.Where(block => block.Kind == BlockKind.Instruction)];
        for (var slot = 0; slot < Slots.Length; slot++)
        {
            slotOf.TryAdd(Slots[slot].Id, slot);
        }

        var dates = Slots.Select(slot => slot.Date).Distinct().Index().ToDictionary(date => date.Item, date => date.Index);
        DayOf = [.. Slots.Select(slot => dates[slot.Date])];
        Needs = [.. problem.Needs.OrderBy(need => need.Learner).ThenBy(need => need.Competency).DistinctBy(need => (need.Learner, need.Competency))];
        NeedStart = new int[Learners.Length + 1];
        for (var need = 0; need < Needs.Length; need++)
        {
            needOf.Add((Needs[need].Learner, Needs[need].Competency), need);
            NeedStart[learnerOf[Needs[need].Learner] + 1] = need + 1;
        }

        for (var learner = 1; learner <= Learners.Length; learner++)
        {
            NeedStart[learner] = Math.Max(NeedStart[learner], NeedStart[learner - 1]);
        }

        Modalities = [.. problem.Modalities.OrderBy(modality => modality.Id).DistinctBy(modality => modality.Id)];
        Staff = [.. problem.Staff.OrderBy(member => member.Id).DistinctBy(member => member.Id)];
        Spaces = [.. problem.Spaces.OrderBy(space => space.Id).DistinctBy(space => space.Id)];
        models = problem.Models.ToLookup(model => model.Course);
        (IsThere, IsRemote) = Attendance();
        Worth = new PlacementWorth(problem);
    }

    /// <summary>Gets what placements are worth.</summary>
    public PlacementWorth Worth { get; }

    /// <summary>Gets the problem.</summary>
    public EnvironmentProblem Problem { get; }

    /// <summary>Gets the parts of the problem by identifier.</summary>
    public ProblemIndex Index { get; }

    /// <summary>Gets all whom the problem names as learners: in a need, an attendance or a blended model; by identifier.</summary>
    public LearnerId[] Learners { get; }

    /// <summary>Gets the blocks of instruction, by time.</summary>
    public TimeBlock[] Slots { get; }

    /// <summary>Gets the day of each slot, from 0.</summary>
    public int[] DayOf { get; }

    /// <summary>Gets the needs, by learner and competency.</summary>
    public ScheduleNeed[] Needs { get; }

    /// <summary>Gets where the needs of each learner start; one longer than <see cref="Learners"/>.</summary>
    public int[] NeedStart { get; }

    /// <summary>Gets the ways of learning, by identifier.</summary>
    public ModalityProfile[] Modalities { get; }

    /// <summary>Gets the staff, by identifier.</summary>
    public StaffMember[] Staff { get; }

    /// <summary>Gets the spaces, by identifier.</summary>
    public LearningSpace[] Spaces { get; }

    /// <summary>Gets, at slot × learners + learner, whether a learner is there.</summary>
    public bool[] IsThere { get; }

    /// <summary>Gets, at slot × learners + learner, whether a learner takes part from elsewhere.</summary>
    public bool[] IsRemote { get; }

    /// <summary>The place of a learner; −1 where the problem names none such.</summary>
    public int LearnerOf(LearnerId learner) => learnerOf.GetValueOrDefault(learner, -1);

    /// <summary>The place of a block among the slots; −1 where it is not one of instruction.</summary>
    public int SlotOf(BlockId block) => slotOf.GetValueOrDefault(block, -1);

    /// <summary>The need of a competency; −1 where the learner has none.</summary>
    public int NeedOf(LearnerId learner, CompetencyId competency) => needOf.GetValueOrDefault((learner, competency), -1);

    /// <summary>The place of a learner and slot in lists over both.</summary>
    public int Cell(int slot, int learner) => (slot * Learners.Length) + learner;

    /// <summary>Whether a learner can take part in a way of learning in a slot: there, and from where it can be done.</summary>
    public bool CanTakePart(int learner, ModalityProfile modality, int slot)
    {
        var cell = Cell(slot, learner);
        return IsThere[cell] && Suitability.CanTakePart(modality, IsRemote[cell], !IsRemote[cell] || Index.HasHomeAccess(Learners[learner]));
    }

    /// <summary>The rule of a blended model that forbids a placement; null where none does.</summary>
    public string? ForbiddenBy(int learner, CompetencyOffering offering, ModalityProfile modality, TimeBlock block)
    {
        foreach (var model in offering.Course is { } course ? models[course] : [])
        {
            if (model.Learners.AsSpan().Contains(Learners[learner]) && model.ForbiddenBy(Problem, Learners[learner], offering, modality, block) is { } rule)
            {
                return rule;
            }
        }

        return null;
    }

    private static IEnumerable<LearnerId> LearnersOf(EnvironmentProblem problem) =>
    [
        .. problem.Needs.Select(need => need.Learner),
        .. problem.Attendance.Select(attendance => attendance.Learner),
        .. problem.Models.SelectMany(model => model.Learners),
    ];

    private (bool[] IsThere, bool[] IsRemote) Attendance()
    {
        var (there, remote) = (new bool[Slots.Length * Learners.Length], new bool[Slots.Length * Learners.Length]);
        Array.Fill(there, true);
        foreach (var attendance in Problem.Attendance)
        {
            Mark(there, attendance.Learner, attendance.AbsentIn, false);
            Mark(remote, attendance.Learner, attendance.RemoteIn, true);
        }

        return (there, remote);
    }

    private void Mark(bool[] cells, LearnerId learner, ValueList<BlockId> blocks, bool value)
    {
        foreach (var block in blocks)
        {
            if (SlotOf(block) is >= 0 and var slot)
            {
                cells[Cell(slot, LearnerOf(learner))] = value;
            }
        }
    }
}
