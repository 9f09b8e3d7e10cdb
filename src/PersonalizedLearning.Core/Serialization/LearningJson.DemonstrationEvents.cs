using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Events about how learning is demonstrated.</content>
public static partial class LearningJson
{
    private static JournalEvent ToEvent(DemonstrationEventDocument document) => document switch
    {
        DemonstrationOfferedDocument item => new DemonstrationOffered
        {
            Id = item.Id,
            Learner = item.Learner,
            Competencies = item.Competencies.ToValueList(),
            Rubric = ToRubric(item.Rubric, "$.rubric"),
            Options = Mapped(item.Options, "$.options", ToOption),
            Judging = item.Judging is { } judging ? ToJudging(judging, "$.judging") : new DemonstrationJudging(),
            Until = item.Until,
        },
        DemonstrationElectedDocument item => new DemonstrationElected { Id = item.Id, Learner = item.Learner, Offer = item.Offer, Option = item.Option, Reason = item.Reason },
        ElectionAgreedDocument item => new ElectionAgreed { Id = item.Id, Learner = item.Learner, Election = item.Election, Comment = item.Comment },
        DemonstrationHandedInDocument item => new DemonstrationHandedIn { Id = item.Id, Learner = item.Learner, Offer = item.Offer, Artifact = item.Artifact, Text = item.Text },
        DemonstrationJudgedDocument item => new DemonstrationJudged
        {
            Id = item.Id, Learner = item.Learner, Offer = item.Offer, Levels = ToLevels(item.Levels), Comment = item.Comment,
        },
        JudgementAdjudicatedDocument item => new JudgementAdjudicated
        {
            Id = item.Id, Learner = item.Learner, Offer = item.Offer, Levels = ToLevels(item.Levels), Reason = item.Reason,
        },
        DemonstrationWithdrawnDocument item => new DemonstrationWithdrawn { Id = item.Id, Learner = item.Learner, Offer = item.Offer, Reason = item.Reason },
        RecognitionGivenDocument item => new RecognitionGiven
        {
            Id = item.Id, Learner = item.Learner, Offer = item.Offer, Title = item.Title, By = item.By, Comment = item.Comment,
        },
        _ => throw NoEventFor(document),
    };

    private static DemonstrationEventDocument? ToDemonstrationDocument(JournalEvent item) => item switch
    {
        DemonstrationOffered offered => new DemonstrationOfferedDocument
        {
            Id = item.Id,
            Learner = item.Learner,
            Competencies = [.. offered.Competencies],
            Rubric = ToDocument(offered.Rubric),
            Options = [.. offered.Options.Select(option => new DemonstrationOptionDocument(
                option.Id, option.Title, option.Kind, option.Description, option.Experience, option.Rubric is { } own ? ToDocument(own) : null))],
            Judging = ToDocument(offered.Judging),
            Until = offered.Until,
        },
        DemonstrationElected elected => new DemonstrationElectedDocument { Id = item.Id, Learner = item.Learner, Offer = elected.Offer, Option = elected.Option, Reason = elected.Reason },
        ElectionAgreed agreed => new ElectionAgreedDocument { Id = item.Id, Learner = item.Learner, Election = agreed.Election, Comment = agreed.Comment },
        DemonstrationHandedIn work => new DemonstrationHandedInDocument { Id = item.Id, Learner = item.Learner, Offer = work.Offer, Artifact = work.Artifact, Text = work.Text },
        DemonstrationJudged judged => new DemonstrationJudgedDocument
        {
            Id = item.Id, Learner = item.Learner, Offer = judged.Offer, Levels = ToDocuments(judged.Levels), Comment = judged.Comment,
        },
        JudgementAdjudicated decided => new JudgementAdjudicatedDocument
        {
            Id = item.Id, Learner = item.Learner, Offer = decided.Offer, Levels = ToDocuments(decided.Levels), Reason = decided.Reason,
        },
        DemonstrationWithdrawn withdrawn => new DemonstrationWithdrawnDocument { Id = item.Id, Learner = item.Learner, Offer = withdrawn.Offer, Reason = withdrawn.Reason },
        RecognitionGiven given => new RecognitionGivenDocument
        {
            Id = item.Id, Learner = item.Learner, Offer = given.Offer, Title = given.Title, By = given.By, Comment = given.Comment,
        },
        _ => null,
    };

    private static DemonstrationRubric ToRubric(DemonstrationRubricDocument item, string place)
    {
        var scale = At(place + ".scale", () => ToScale(item.Scale, place + ".scale"));
        var criteria = Mapped(item.Criteria, place + ".criteria", (criterion, at) => At(at, () => new DemonstrationCriterion
        {
            Name = criterion.Name, Description = criterion.Description, Competencies = (criterion.Competencies ?? []).ToValueList(),
        }));
        return At(place, () => new DemonstrationRubric(scale, criteria));
    }

    private static DemonstrationOption ToOption(DemonstrationOptionDocument item, string place) => At(place, () => new DemonstrationOption
    {
        Id = item.Id,
        Title = item.Title,
        Kind = item.Kind,
        Description = item.Description,
        Experience = item.Experience,
        Rubric = item.Rubric is { } own ? ToRubric(own, place + ".rubric") : null,
    });

    private static DemonstrationJudging ToJudging(DemonstrationJudgingDocument item, string place) => At(place, () =>
    {
        var judging = new DemonstrationJudging
        {
            Judges = item.Judges ?? 1, Resolution = item.Resolution ?? default, MeanRounding = item.MeanRounding ?? default, LeastAgreement = item.LeastAgreement ?? 0,
        };
        return item.Roles is { } roles ? judging with { Roles = roles.ToValueList() } : judging;
    });

    private static ValueList<CriterionLevel> ToLevels(CriterionLevelDocument[] items) => Listed(items, "$.levels").Select(item => new CriterionLevel(item.Criterion, item.Level)).ToValueList();

    private static CriterionLevelDocument[] ToDocuments(ValueList<CriterionLevel> levels) => [.. levels.Select(level => new CriterionLevelDocument(level.Criterion, level.Level))];

    private static DemonstrationRubricDocument ToDocument(DemonstrationRubric rubric) => new(
        ToDocument(rubric.Scale),
        [.. rubric.Criteria.Select(criterion => new DemonstrationCriterionDocument(criterion.Name, criterion.Description, ArrayOrNull(criterion.Competencies)))]);

    private static DemonstrationJudgingDocument? ToDocument(DemonstrationJudging judging) => judging == new DemonstrationJudging() ? null : new(
        judging.Judges, [.. judging.Roles], judging.Resolution, judging.MeanRounding, judging.LeastAgreement);
}
