namespace PersonalizedLearning.Paths;

/// <summary>How far judges agree. A figure is null where it is not defined: nothing was judged by two, or all gave one level.</summary>
/// <param name="Units">How many judgements there are to compare: criteria of demonstrations that at least two have judged.</param>
/// <param name="Exact">The share of pairs of judgements that give the same level.</param>
/// <param name="Adjacent">The share of pairs that give the same level or the next one.</param>
/// <param name="FleissKappa">Fleiss' kappa; null also where not all have as many judges.</param>
/// <param name="Alpha">Krippendorff's alpha over ordered levels.</param>
public sealed record AgreementFigures(int Units, double? Exact, double? Adjacent, double? FleissKappa, double? Alpha)
{
    internal static AgreementFigures Of(RatingTable table) =>
        new(table.PairedUnits, table.ExactAgreement, table.AdjacentAgreement, table.FleissKappa, table.KrippendorffAlpha(AlphaMetric.Ordinal));
}
