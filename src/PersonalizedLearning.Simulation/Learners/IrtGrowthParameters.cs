using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>How answers on one competency come of a learner's ability, and how the ability grows.</summary>
public sealed record IrtGrowthParameters
{
    /// <summary>Gets how likely an answer is right, by the ability; discrimination 1, difficulty 0 and asymptotes 0 and 1 by default.</summary>
    public ItemResponseFunction Function { get; init => field = value ?? throw new ArgumentNullException(nameof(Function)); } = ItemResponseFunction.Rasch(0);

    /// <summary>Gets the mean ability at the start, from −1000 to 1000; −1 by default.</summary>
    public double Start { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Start)); } = -1;

    /// <summary>Gets the ability that practice leads to in the end, from −1000 to 1000; 4 by default. Who is beyond it does not grow.</summary>
    public double Ceiling { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Ceiling)); } = 4;

    /// <summary>Gets the share of what is missing to the ceiling that one practice adds, from 0 to 1; 0.15 by default.</summary>
    public double Growth { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Growth)); } = 0.15;

    /// <summary>Gets the share of the gain by practice that is lost within a day without, from 0, the default, to 1.</summary>
    public double LossPerDay { get; init => field = Preconditions.InRange(value, 0, 1, nameof(LossPerDay)); }
}
