using NodaTime;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>The mastery levels of Khan Academy: attempted, familiar, proficient and mastered, where only mixed tests lead to the top.</summary>
/// <remarks>
/// The estimate is the level: 0 attempted or not started, 1 familiar, 2 proficient, 3 mastered. An exercise below 70 % is worth attempted, from 70 % familiar, at
/// 100 % proficient. Worth the present level or more, it takes there; worth less, it moves one level down, but full credit never moves down. In a mixed
/// test, which is evidence whose purpose is summative, a right answer moves one level up and a wrong one moves one down, never below attempted; an answer is
/// right from the same share on as an exercise is proficient. A review counts by its share of full credit. No evidence gives 0. It predicts no answers. Immutable
/// and thread safe. Source: the help pages of Khan Academy, "How do Khan Academy's Mastery levels work?".
/// </remarks>
public sealed class MasteryLevels : MasteryPolicy<MasteryLevelsState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "levels";

    private const int Attempted = 0;
    private const int Familiar = 1;
    private const int Proficient = 2;
    private const int Mastered = 3;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    /// <exception cref="ArgumentException">Familiar asks for more than proficient.</exception>
    public MasteryLevels(MasteryLevelsParameters? parameters = null)
    {
        Settings = parameters ?? new MasteryLevelsParameters();
        if (Settings.FamiliarFrom > Settings.ProficientFrom)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"FamiliarFrom is {Settings.FamiliarFrom:R}; expected at most ProficientFrom, {Settings.ProficientFrom:R}."),
                nameof(parameters));
        }
    }

    /// <summary>Gets the parameters.</summary>
    public MasteryLevelsParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => Mastered;

    /// <inheritdoc/>
    public override MasteryLevelsState Initial => default;

    /// <inheritdoc/>
    public override MasteryLevelsState Update(in MasteryLevelsState state, in Observation observation) =>
        new(observation.Purpose == EvidencePurpose.Summative ? AfterMixedTest(state.Level, observation.Fraction) : AfterExercise(state.Level, observation.Fraction));

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in MasteryLevelsState state, Instant asOf) => new(state.Level, null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in MasteryLevelsState state, in Attempt attempt) => null;

    private int AfterMixedTest(int level, double share) =>
        share >= Settings.ProficientFrom ? Math.Min(level + 1, Mastered) : Math.Max(level - 1, Attempted);

    private int AfterExercise(int level, double share)
    {
        var worth = share >= Settings.ProficientFrom ? Proficient : share >= Settings.FamiliarFrom ? Familiar : Attempted;
        return worth >= level ? worth
            : worth == Proficient ? level
            : level - 1;
    }
}
