namespace PersonalizedLearning.Simulation;

/// <summary>Chooses the next step with the truth in sight, as no application can: what others are measured against.</summary>
/// <remarks>An implementation is immutable and thread safe, and takes all chance from what it is given.</remarks>
public interface ITruthfulSelector
{
    /// <summary>Chooses what is practised next.</summary>
    /// <param name="learner">The learner as he is.</param>
    /// <param name="chance">Chance for <see cref="ChancePurpose.Selection"/>.</param>
    /// <returns>The dense index of a competency; −1 when nothing is worth practising.</returns>
    int Choose(in TrueLearner learner, ref ChanceStream chance);
}
