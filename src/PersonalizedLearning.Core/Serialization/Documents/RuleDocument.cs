using System.Text.Json;
using NodaTime;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>How estimates become decisions as it stands in JSON; what is left out keeps its default. The scale is an object, or the identifier of one in the framework.</summary>
internal sealed record RuleDocument(
    JsonElement? Scale = null, bool? Sticky = null, RoundingDocument? Rounding = null, SelectionDocument? Selection = null, CadenceDocument? Cadence = null);

internal sealed record RoundingDocument(int? Decimals = null, RoundingMode? Mode = null);

internal sealed record SelectionDocument(
    EvidenceTime? OrderBy = null, EvidenceTies? Ties = null, EvidenceWeighting? Weighting = null, bool? MissingAsZero = null, bool? UseHidden = null);

/// <summary>A cadence; <c>neverStale</c> switches staleness off. That of a single competency stands in place of that of all, so that an interval can be left out.</summary>
internal sealed record CadenceDocument(
    Duration? Every = null, Duration? StaleAfter = null, bool? NeverStale = null, int? AfterMastered = null,
    OrderedDictionary<string, CompetencyCadenceDocument?>? ByCompetency = null);

internal sealed record CompetencyCadenceDocument(Duration? Every = null, Duration? StaleAfter = null, bool? NeverStale = null, int? AfterMastered = null);
