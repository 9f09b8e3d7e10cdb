namespace PersonalizedLearning.Programs;

/// <summary>How a value and its interval are found.</summary>
public enum MeasureMethod
{
    /// <summary>A plain count, without an interval.</summary>
    Counted,

    /// <summary>A share with the score interval (Wilson 1927).</summary>
    Wilson,

    /// <summary>A rate with the exact interval for independent events (Garwood 1936).</summary>
    Garwood,

    /// <summary>A median with the interval by order statistics (Thompson 1936).</summary>
    OrderStatistics,

    /// <summary>
    /// A median of times that not all were followed to the end (Kaplan and Meier 1958), with the interval by ln(−ln S) (Brookmeyer and Crowley 1982) and the variance of Greenwood (1926), learners
    /// and not competencies counting as independent.
    /// </summary>
    KaplanMeier,

    /// <summary>A difference of mean times, each cut at a common horizon, with the normal interval; learners count as independent.</summary>
    RestrictedMean,

    /// <summary>A ratio of sums, with the interval by leaving out one learner at a time (Tukey 1958).</summary>
    Jackknife,

    /// <summary>A difference of ratios of sums over learners, with the normal interval of linearized ratios (Cochran 1977); learners count as independent.</summary>
    RatioDifference,
}
