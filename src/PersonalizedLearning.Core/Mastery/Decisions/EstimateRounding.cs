namespace PersonalizedLearning.Mastery;

/// <summary>How an estimate is rounded at the edge: once, after the fold, for what is shown and compared with levels. The fold itself never rounds.</summary>
public sealed record EstimateRounding
{
    /// <summary>The most decimals that can be asked for.</summary>
    public const int MaxDecimals = 10;

    /// <summary>Gets how many decimals are kept, from 0 to <see cref="MaxDecimals"/>; 2 by default.</summary>
    public int Decimals
    {
        get;
        init => field = value <= MaxDecimals
            ? Preconditions.AtLeast(value, 0, nameof(Decimals))
            : throw new ArgumentOutOfRangeException(nameof(Decimals), FormattableString.Invariant($"Decimals is {value}; expected a whole number from 0 to {MaxDecimals}."));
    }

        = 2;

    /// <summary>Gets to which side a number is rounded; half away from zero by default.</summary>
    public RoundingMode Mode { get; init => field = Preconditions.Defined(value, nameof(Mode)); }

    /// <summary>Rounds a number.</summary>
    /// <param name="value">A number from −1000000000 to 1000000000, the range of scales.</param>
    /// <returns>The number rounded.</returns>
    /// <remarks>
    /// What is rounded are the first 15 digits of the number: what a computation in binary added beyond them does not decide. So 1.005 lies halfway, as on
    /// paper, although the number nearest to it in binary is less.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside that range, or not a number.</exception>
    public double Round(double value) => (double)decimal.Round((decimal)Preconditions.InRange(value, -1e9, 1e9), Decimals, Mode switch
    {
        RoundingMode.HalfToEven => MidpointRounding.ToEven,
        RoundingMode.Down => MidpointRounding.ToNegativeInfinity,
        RoundingMode.Up => MidpointRounding.ToPositiveInfinity,
        _ => MidpointRounding.AwayFromZero,
    });
}
