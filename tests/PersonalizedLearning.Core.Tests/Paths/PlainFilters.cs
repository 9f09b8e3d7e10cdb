using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>What the built-in constraints allow, straight from their definitions.</summary>
internal static class PlainFilters
{
    /// <summary>Whether all allow it, and there are attempts left.</summary>
    public static bool Allow(IEnumerable<ICandidateFilter> filters, LearningSituation situation, int competency, LearningExperience? experience) =>
        IsLeft(situation, experience) && filters.All(filter => Allows(filter, situation, competency, experience));

    public static bool Allows(ICandidateFilter filter, LearningSituation situation, int competency, LearningExperience? experience) => filter switch
    {
        ModalityFilter item => experience is null || item.Modalities.Contains(experience.Modality),
        MinutesFilter item => experience is null || experience.Minutes <= item.Minutes,
        PlaceFilter item => experience?.Place is null || item.Places.Contains(experience.Place),
        SupportsFilter item => experience is null || item.Needed.All(support => experience.Supports.Contains(support)),
        AttemptsFilter => IsLeft(situation, experience),
        EquivalentsFilter item => situation.Map[competency].IsMastered || !IsMasteredUnderAnotherName(item, situation, situation.Framework[competency].Id),
        AgencyFilter item => Agrees(item, situation.Framework[competency].Id, experience?.Id),
        _ => throw new NotSupportedException(filter.Name),
    };

    /// <summary>Whether the learner may do an experience once more.</summary>
    public static bool IsLeft(LearningSituation situation, LearningExperience? experience) =>
        experience?.MaxAttempts is not { } most || Used(situation.Learner, experience.Id.Value) < most;

    private static int Used(LearnerState learner, string activity) => learner.Practice.Answers.ToArray().Where(answer => answer.Activity == activity)
        .GroupBy(answer => (answer.Competency, answer.Item)).Select(group => group.Count()).DefaultIfEmpty(0).Max();

    private static bool IsMasteredUnderAnotherName(EquivalentsFilter filter, LearningSituation situation, CompetencyId competency)
    {
        var same = new HashSet<CompetencyId> { competency };
        var links = situation.Framework.Associations.Concat(situation.Framework.ExternalReferences)
            .Where(link => link.Type is AssociationType.ExactMatchOf or AssociationType.ReplacedBy).ToList();
        for (var before = 0; before < same.Count;)
        {
            before = same.Count;
            foreach (var link in links.Where(link => same.Contains(link.Origin) || same.Contains(link.Destination)))
            {
                same.Add(link.Origin);
                same.Add(link.Destination);
            }
        }

        return same.Any(one => filter.MasteredElsewhere.Contains(one) || (situation.Framework.IndexOf(one) is >= 0 and var index && situation.Map[index].IsMastered));
    }

    private static bool Agrees(AgencyFilter filter, CompetencyId competency, ExperienceId? experience)
    {
        var standing = filter.Decisions.Where(item => !filter.Decisions.Any(other => Overrules(other, item))).ToList();
        var assigned = standing.Where(item => item.Choice == PathChoice.Assigned).ToList();
        return !standing.Any(item => item.Choice == PathChoice.Declined && Concerns(item)) && (assigned.Count == 0 || assigned.Any(Concerns));

        bool Concerns(PathDecision item) => (item.Competency ?? competency) == competency && (item.Experience is null || item.Experience == experience);
    }

    private static bool Overrules(PathDecision other, PathDecision item)
    {
        var (theirs, its) = (other.At ?? NodaTime.Instant.MinValue, item.At ?? NodaTime.Instant.MinValue);
        return (other.Competency, other.Experience, other.By.Role) == (item.Competency, item.Experience, item.By.Role)
            && (theirs > its || (theirs == its && other.Choice == PathChoice.Declined && item.Choice != PathChoice.Declined));
    }
}
