using PersonalizedLearning.Calibration;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Quality;

/// <summary>A way to fit policies, as the quality table names it.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Fitter">How it is fitted.</param>
/// <param name="NeedsItems">Whether it makes no sense without items.</param>
internal sealed record QualityModel(string Name, IPolicyFitter Fitter, bool NeedsItems = false)
{
    /// <summary>All of them. A new fitter joins here.</summary>
    public static IReadOnlyList<QualityModel> All { get; } =
    [
        new("BKT", new BktFitter()),
        new("BKT, forgetting", new BktFitter(new BktFitOptions { Forgetting = true })),
        new("AFM", new AfmFitter()),
        new("PFA, raw counts", new PfaFitter()),
        new("PFA, log counts", new PfaFitter(CountScale.Logarithmic)),
        new("LKT, items only", new LktFitter(LktFitOptions.ItemsOnly), NeedsItems: true),
        new("LKT, PFA log + items", new LktFitter(LktFitOptions.FactorsAndItems), NeedsItems: true),
        new("Elo, one skill", new EloFitter(new EloFitOptions { CompetencyAlphas = [0] }), NeedsItems: true),
        new("Elo, skill by competency beside", new EloFitter(), NeedsItems: true),
        new("LKT, Best-LR", new LktFitter(LktFitOptions.BestLogisticRegression), NeedsItems: true),
        new("LKT, default", new LktFitter()),
    ];
}
