using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>How the weights of half-life regression are fitted.</summary>
/// <remarks>
/// The half-life term of Settles and Meeder (2016) is not here: it compares with half-lives worked out from the share recalled in a session, and an answer is right or wrong.
/// Immutable and thread safe.
/// </remarks>
public sealed record HlrFitOptions
{
    /// <summary>Gets the options used where none are given.</summary>
    public static HlrFitOptions Default { get; } = new();

    /// <summary>Gets where the fit starts, the defaults of the policy by default. Which answers are right is kept from here, too.</summary>
    public HlrParameters Start { get; init => field = value ?? throw new ArgumentNullException(nameof(Start)); } = new();

    /// <summary>Gets what is made small; the likelihood by default.</summary>
    public HlrCriterion Criterion
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Criterion), $"Criterion is {value}; expected one that is defined.");
    }

    /// <summary>Gets by how much the loss grows for the square of each weight, from 0; 0.1 by default. Symbol λ. It keeps weights finite where all answers are right, or all wrong.</summary>
    public double Penalty { get; init => field = OptionValue.NotNegative(value, nameof(Penalty)); } = 0.1;

    /// <summary>Gets after how many iterations the fit stops at the latest; 100 by default. At 0 nothing is fitted.</summary>
    public int MaxIterations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MaxIterations));
            field = value;
        }
    }
    = 100;

    /// <summary>Gets how little the loss may fall in an iteration for the fit to have arrived; 0.000001 by default.</summary>
    public double Tolerance { get; init => field = OptionValue.NotNegative(value, nameof(Tolerance)); } = 1e-6;
}
