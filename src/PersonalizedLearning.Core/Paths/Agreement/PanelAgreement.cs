using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>How far judges agree over many demonstrations on one scale, of one learner or of many.</summary>
/// <remarks>It compares what each judge said at last, before any adjudication; self-judgements don't enter.</remarks>
public sealed record PanelAgreement
{
    private PanelAgreement(ProficiencyScale scale) => Scale = scale;

    /// <summary>Gets the scale.</summary>
    public ProficiencyScale Scale { get; }

    /// <summary>Gets how many demonstrations somebody has judged.</summary>
    public int Demonstrations { get; private init; }

    /// <summary>Gets how many of them needed, or still need, an adjudicator.</summary>
    public int Adjudicated { get; private init; }

    /// <summary>Gets the judges, by their identifiers.</summary>
    public ValueList<PersonId> Judges { get; private init; }

    /// <summary>Gets the figures over all criteria.</summary>
    public required AgreementFigures Overall { get; init; }

    /// <summary>Gets the figures of each criterion, by their names.</summary>
    public ValueList<CriterionAgreement> ByCriterion { get; private init; }

    /// <summary>Gets the figures of each two judges who have judged something both, by their identifiers.</summary>
    public ValueList<PairAgreement> ByPair { get; private init; }

    /// <summary>Compares judgements.</summary>
    /// <param name="demonstrations">The demonstrations, each once.</param>
    /// <returns>A report for each scale on which there are judgements, by the identifiers of the scales.</returns>
    /// <exception cref="ArgumentNullException">The list or a demonstration is null.</exception>
    public static ValueList<PanelAgreement> Of(IEnumerable<Demonstration> demonstrations)
    {
        ArgumentNullException.ThrowIfNull(demonstrations);
        var judged = new List<Demonstration>();
        foreach (var item in demonstrations)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(demonstrations));
            judged.AddRange(item.Judgements.Count > 0 ? [item] : []);
        }

        return judged.GroupBy(item => item.Offer.Rubric.Scale).OrderBy(group => group.Key.Id, StringComparer.Ordinal).Select(group => Of(group.Key, [.. group])).ToValueList();
    }

    private static PanelAgreement Of(ProficiencyScale scale, List<Demonstration> judged)
    {
        var judges = judged.SelectMany(item => item.Judgements).Select(item => item.Author.Person).Distinct().Order().ToValueList();
        var units = judged.SelectMany(item => UnitsOf(item, judges)).ToList();
        return new PanelAgreement(scale)
        {
            Demonstrations = judged.Count,
            Adjudicated = judged.Count(item => item.Adjudication is not null || item.State == DemonstrationState.AwaitsAdjudication),
            Judges = judges,
            Overall = AgreementFigures.Of(Table(units)),
            ByCriterion = units.GroupBy(unit => unit.Criterion, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new CriterionAgreement(group.Key, AgreementFigures.Of(Table(group)))).ToValueList(),
            ByPair = Pairs(judges, units, scale.Levels.Count).ToValueList(),
        };

        RatingTable Table(IEnumerable<(string Criterion, ValueList<int?> Ratings)> rated) => RatingTable.Of(rated.Select(unit => unit.Ratings), scale.Levels.Count);
    }

    private static IEnumerable<(string Criterion, ValueList<int?> Ratings)> UnitsOf(Demonstration item, ValueList<PersonId> judges) =>
        from criterion in item.Offer.Rubric.Criteria
        let given = item.Judgements.ToDictionary(
            judgement => judgement.Author.Person,
            judgement => item.Offer.Rubric.Scale.PositionOf(judgement.Levels.First(level => level.Criterion == criterion.Name).Level))
        select (criterion.Name, judges.Select(judge => given.TryGetValue(judge, out var position) ? position : (int?)null).ToValueList());

    private static IEnumerable<PairAgreement> Pairs(ValueList<PersonId> judges, List<(string Criterion, ValueList<int?> Ratings)> units, int levels)
    {
        for (var first = 0; first < judges.Count; first++)
        {
            for (var second = first + 1; second < judges.Count; second++)
            {
                var table = RatingTable.Of(units.Select(unit => ValueList.Create([unit.Ratings[first], unit.Ratings[second]])), levels);
                if (table.PairedUnits > 0)
                {
                    yield return new PairAgreement(
                        judges[first], judges[second], table.PairedUnits, table.ExactAgreement!.Value, table.AdjacentAgreement!.Value, table.CohenKappa(0, 1, KappaWeights.Quadratic));
                }
            }
        }
    }
}
