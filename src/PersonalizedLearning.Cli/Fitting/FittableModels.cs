namespace PersonalizedLearning.Cli.Fitting;

/// <summary>Every model that <c>plearn</c> can fit. A new one joins by a line.</summary>
internal static class FittableModels
{
    /// <summary>All of them, with options of their own for each command that takes them.</summary>
    public static IReadOnlyList<FittableModel> Create() =>
    [
        new BktFitting(),
        new PfaFitting(),
        new AfmFitting(),
        new LktFitting(),
        new EloFitting(),
        new IrtFitting(),
        new ForgettingFitting(),
        new FsrsFitting(),
        new HlrFitting(),
    ];
}
