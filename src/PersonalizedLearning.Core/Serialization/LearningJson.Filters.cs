using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Constraints on candidates, as options of a recommender hold them.</content>
public static partial class LearningJson
{
    private static ValueList<ICandidateFilter> ToFilters(FilterDocument?[] documents) => Mapped(documents, "$.filters", ToFilter);

    private static ICandidateFilter ToFilter(FilterDocument document, string place) => document switch
    {
        ModalityFilterDocument item => At(place + ".modalities", () => new ModalityFilter(item.Modalities)),
        PlaceFilterDocument item => ToTags(item.Places, place + ".places", tags => new PlaceFilter(tags)),
        MinutesFilterDocument item => At(place + ".minutes", () => new MinutesFilter(item.Minutes)),
        SupportsFilterDocument item => ToTags(item.Needed, place + ".needed", tags => new SupportsFilter(tags)),
        AttemptsFilterDocument => AttemptsFilter.Instance,
        EquivalentsFilterDocument item => new EquivalentsFilter(item.MasteredElsewhere),
        AgencyFilterDocument item => new AgencyFilter(Mapped(item.Decisions, place + ".decisions", ToPathDecision)),
        _ => throw new NotSupportedException($"There is no constraint for {document.GetType().Name}."),
    };

    private static ICandidateFilter ToTags(string?[] tags, string place, Func<string[], ICandidateFilter> create)
    {
        string[] given = [.. Listed(tags, place)];
        return At(place, () => create(given));
    }

    private static PathDecision ToPathDecision(PathDecisionDocument item, string place) => At(place, () => new PathDecision(item.Choice, item.Competency, item.Experience)
    {
        By = new Author(item.By?.Id ?? default, item.By?.Role ?? PersonRole.Unspecified),
        At = item.At,
        Reason = item.Reason,
    });

    private static FilterDocument ToDocument(ICandidateFilter filter) => filter switch
    {
        ModalityFilter item => new ModalityFilterDocument([.. item.Modalities]),
        PlaceFilter item => new PlaceFilterDocument([.. item.Places]),
        MinutesFilter item => new MinutesFilterDocument(item.Minutes),
        SupportsFilter item => new SupportsFilterDocument([.. item.Needed]),
        AttemptsFilter => new AttemptsFilterDocument(),
        EquivalentsFilter item => new EquivalentsFilterDocument(ArrayOrNull(item.MasteredElsewhere)),
        AgencyFilter item => new AgencyFilterDocument([.. item.Decisions.Select(ToDocument)]),
        _ => throw new ArgumentException($"The constraint '{filter.Name}' has no JSON; expected one of the built-in ones, as others are registered by the program.", nameof(filter)),
    };

    private static PathDecisionDocument ToDocument(PathDecision item) =>
        new(item.Choice, item.Competency, item.Experience, item.By == default ? null : ToDocument(item.By), item.At, item.Reason);
}
