using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>How item response functions are fitted.</summary>
/// <remarks>The priors are weak and keep items with few answers from extremes; <see cref="WithoutPriors"/> is maximum likelihood pure. Immutable and thread safe.</remarks>
public sealed record IrtFitOptions
{
    /// <summary>Gets the options used where none are given.</summary>
    public static IrtFitOptions Default { get; } = new();

    /// <summary>Gets which parameters are estimated; difficulty and discrimination of each item by default.</summary>
    public IrtModel Model
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Model), $"Model is {value}; expected one of 1 to 4 parameters.");
    }
    = IrtModel.TwoParameter;

    /// <summary>Gets which answers count where a learner answered an item several times; the first by default.</summary>
    public RepeatedAnswers Repeats
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Repeats), $"Repeats is {value}; expected First or All.");
    }

    /// <summary>Gets the prior of the natural logarithm of a discrimination; mean 0 and standard deviation 0.5 by default, none when null.</summary>
    public NormalPrior? LogDiscrimination { get; init; } = new(0, 0.5);

    /// <summary>Gets the prior of a difficulty; mean 0 and standard deviation 2 by default, none when null.</summary>
    public NormalPrior? Difficulty { get; init; } = new(0, 2);

    /// <summary>Gets the prior of a lower asymptote, in models that have one; beta(5, 17) by default, which is most likely at 0.2; none when null.</summary>
    public BetaPrior? LowerAsymptote { get; init; } = new(5, 17);

    /// <summary>Gets the prior of an upper asymptote, in the model that has one; beta(20, 2) by default, which is most likely at 0.95; none when null.</summary>
    public BetaPrior? UpperAsymptote { get; init; } = new(20, 2);

    /// <summary>Gets the greatest discrimination that is looked for, from 0.5 to 100; 6 by default. The least is 0.05.</summary>
    public double MaxDiscrimination { get; init => field = IrtOptionCheck.InRange(value, 0.5, ItemResponseFunction.MaxDiscrimination, nameof(MaxDiscrimination)); } = 6;

    /// <summary>Gets how far from 0 a difficulty is looked for, from 1 to 1000; 10 by default.</summary>
    public double MaxDifficulty { get; init => field = IrtOptionCheck.InRange(value, 1, ItemResponseFunction.MaxDifficulty, nameof(MaxDifficulty)); } = 10;

    /// <summary>
    /// Gets items whose functions are known and kept, so that the others come onto their scale; none by default. Then the abilities of learners who answered them have a
    /// mean and a standard deviation to be found; else these are 0 and 1.
    /// </summary>
    public ItemBank Anchors { get; init => field = value ?? throw new ArgumentNullException(nameof(Anchors)); } = ItemBank.Empty;

    /// <summary>Gets at how many abilities from −6 to 6 the distribution is looked at, from 11 to 1001; 61 by default.</summary>
    public int Nodes { get; init => field = IrtOptionCheck.InRange(value, 11, 1001, nameof(Nodes)); } = 61;

    /// <summary>Gets from how many answers on an item are enough not to be reported; 30 by default.</summary>
    public int FewAnswers { get; init => field = IrtOptionCheck.InRange(value, 0, int.MaxValue, nameof(FewAnswers)); } = 30;

    /// <summary>Gets after how many iterations a fit is given up at the latest; 2000 by default. At 0 nothing is fitted.</summary>
    public int MaxIterations { get; init => field = IrtOptionCheck.InRange(value, 0, int.MaxValue, nameof(MaxIterations)); } = 2000;

    /// <summary>Gets how little the logarithm of the posterior may grow in an iteration for the fit to have arrived; 0.0001 by default. At 0 it goes on until iterations run out.</summary>
    public double Tolerance { get; init => field = IrtOptionCheck.InRange(value, 0, double.MaxValue, nameof(Tolerance)); } = 1e-4;

    /// <summary>Gets these options without any prior of a parameter.</summary>
    /// <returns>Options of maximum likelihood.</returns>
    public IrtFitOptions WithoutPriors() => this with { LogDiscrimination = null, Difficulty = null, LowerAsymptote = null, UpperAsymptote = null };
}
