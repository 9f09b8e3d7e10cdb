using System.Numerics;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of <see cref="KssModel"/>: their abilities, padded to whole vectors, and then where they are and where they want to go.</summary>
internal sealed class KssLearnerDynamics : LearnerDynamics
{
    private const int LastAt = KssLaw.Room;
    private const int TargetsAt = KssLaw.Room + 1;
    private const int LeadingAt = KssLaw.Room + 2;

    private readonly double[] difficulty;
    private readonly bool drawsAnswers;

    public KssLearnerDynamics(KssModel model, PrerequisiteGraph graph)
        : base(graph)
    {
        (Model, drawsAnswers) = (model, model.Variant == KssVariant.Kdd);
        difficulty = [.. model.Difficulty];
    }

    public KssModel Model { get; }

    public override int StateSize => KssLaw.Room + 4;

    public override void Start(ref ChanceStream chance, Span<double> state)
    {
        Span<double> abilities = stackalloc double[KssLaw.Room];
        var targets = KssStart.Draw(Model, ref chance, abilities);
        Begin(abilities[..KssGraph.Count], targets, last: -1, state);
    }

    public override int GoalsOf(ReadOnlySpan<double> state, Span<int> destination)
    {
        var count = 0;
        for (var left = (int)state[TargetsAt]; left != 0; left &= left - 1)
        {
            destination[count++] = BitOperations.TrailingZeroCount(left);
        }

        return count;
    }

    /// <summary>Makes the learner of an episode.</summary>
    public void Begin(KssEpisode episode, Span<double> state) => Begin(episode.Ability.AsSpan(), KssGraph.MaskOf(episode.Targets.AsSpan()), episode.Last, state);

    public override double SuccessOf(ReadOnlySpan<double> state, int competency) => drawsAnswers
        ? KssLaw.SuccessAt(state[competency], difficulty[competency])
        : PassesAfterPractice(state, competency) ? 1 : 0;

    public override bool Answer(Span<double> state, int competency, ref ChanceStream answers, ref ChanceStream learning) => Step(state, competency, ref answers).IsRight;

    /// <summary>Takes a step of an episode.</summary>
    /// <returns>Whether the answer was right, and whether the step was legal, so that the learner learnt.</returns>
    public (bool IsRight, bool IsEffective) Step(Span<double> state, int concept, ref ChanceStream answers)
    {
        var isRight = drawsAnswers && answers.Happens(KssLaw.SuccessAt(state[concept], difficulty[concept]));
        var isEffective = TryPractise(state, concept);
        return (drawsAnswers ? isRight : KssLaw.Passes(state[concept], difficulty[concept]), isEffective);
    }

    public override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance) => TryPractise(state, competency);

    public override double MasteryOf(ReadOnlySpan<double> state, int competency) => KssLaw.Passes(state[competency], difficulty[competency]) ? 1 : 0;

    private void Begin(ReadOnlySpan<double> abilities, int targets, int last, Span<double> state)
    {
        state.Clear();
        abilities.CopyTo(state);
        (state[LastAt], state[TargetsAt], state[LeadingAt]) = (last, targets, KssGraph.LeadingTo(Model.Variant, targets));
    }

    private static bool TryPractise(Span<double> state, int concept)
    {
        var isLegal = ((KssGraph.LegalAfter((int)state[LastAt], (int)state[TargetsAt], (int)state[LeadingAt]) >> concept) & 1) != 0;
        if (isLegal)
        {
            KssLaw.Practise(state, concept);
            state[LastAt] = concept;
        }

        return isLegal;
    }

    // In variant v1 the answer shows what the practice has come to.
    private bool PassesAfterPractice(ReadOnlySpan<double> state, int competency)
    {
        Span<double> after = stackalloc double[KssLaw.Room + 4];
        state.CopyTo(after);
        TryPractise(after, competency);
        return KssLaw.Passes(after[competency], difficulty[competency]);
    }
}
