using System.Globalization;
using System.Text.Unicode;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <content>Grouping.</content>
public static partial class EnvironmentJson
{
    /// <summary>Reads whom to group and by what. The problem is not validated, beyond the range of each value.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <param name="registry">The policies that may be named; the built-in ones when null.</param>
    /// <returns>The problem and the policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a grouping of ours, or a parameter of a policy is not valid.</exception>
    public static GroupingTask ReadGrouping(Stream stream, GroupingPolicyRegistry? registry = null)
    {
        var text = LearningJson.AllBytes(stream);

        // Parameters are read as elements first, which would put a sign in place of what is no text.
        return Utf8.IsValid(text)
            ? LearningJson.Read<GroupingDocument, GroupingTask>(text, GroupingJsonContext.Default.GroupingDocument, document => ToTask(document, registry ?? GroupingPolicyRegistry.Standard))
            : throw new LearningJsonException("The text is not valid UTF-8, or holds half a surrogate pair.", "$", null);
    }

    /// <summary>Writes whom to group and by what; reading it gives an equal problem and policy, but that learners, and what is known of them, are ordered by identifier.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="task">The problem and the policy.</param>
    /// <param name="registry">The policies that may be named; the built-in ones when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="task"/> is null.</exception>
    /// <exception cref="ArgumentException">The policy is not registered, or there are features of nobody of the problem, which have no place in the text.</exception>
    public static void WriteGrouping(Stream stream, GroupingTask task, GroupingPolicyRegistry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(task);
        LearningJson.Write(stream, ToDocument(task, registry ?? GroupingPolicyRegistry.Standard), GroupingJsonContext.Default.GroupingDocument);
    }

    /// <summary>Writes groups with what they are worth and what could be changed.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The groups.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteGroups(Stream stream, GroupingResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        LearningJson.Write(stream, ToDocument(result), GroupingJsonContext.Default.GroupingResultDocument);
    }

    private static GroupingTask ToTask(GroupingDocument document, GroupingPolicyRegistry registry)
    {
        LearningJson.RequireFormat(document.Format, document.Version, GroupingDocument.FormatName);
        var features = All(document.Learners, "$.learners", ToFeatures);
        var problem = new GroupingProblem
        {
            Learners = features.Select(item => item.Learner).ToValueList(),
            Features = features.Where(item => item != new LearnerFeatures(item.Learner)).ToValueList(),
            Sizes = ToSizes(document),
            Links = All(document.Links, "$.links", ToRelationship),
            Pins = All(document.Pins, "$.pins", (item, _) => new GroupPin(item.Learner, item.Group)),
            History = All(document.History, "$.history", ToCoMembership),
            Educators = All(document.Educators, "$.educators", (item, _) => new EducatorSlot(item.Group)
            {
                Staff = item.Staff,
                Qualified = (item.Qualified ?? []).ToValueList(),
                Caseload = item.Caseload,
                Capacity = item.Capacity,
                Ratio = item.Ratio,
            }),
            Topics = LearningJson.Listed(document.Topics, "$.topics"),
        };
        return new GroupingTask(problem, registry.Read("$.policy", "policy", document.Policy.Policy, document.Policy.Version ?? 1, document.Policy.Parameters));
    }

    private static LearnerFeatures ToFeatures(GroupedLearnerDocument item, string path) => new(item.Id)
    {
        Mastery = All(item.Mastery, path + ".mastery", (share, _) => new MasteryShare(share.Competency, share.Value)),
        Readiness = item.Readiness,
        Pace = item.Pace,
        Categories = All(item.Categories, path + ".categories", (category, _) => new LearnerCategory(category.Name, category.Value)),
        Interests = LearningJson.Listed(item.Interests, path + ".interests"),
        Topics = LearningJson.Listed(item.Topics, path + ".topics"),
        Attributes = LearningJson.Listed(item.Attributes, path + ".attributes"),
        Next = (item.Next ?? []).ToValueList(),
    };

    private static GroupSizes ToSizes(GroupingDocument document) => (document.Groups, document.Sizes) switch
    {
        ({ } count, null) => LearningJson.At("$.groups", () => GroupSizes.Equal(count)),
        (null, { } sizes) => GroupSizes.Of(All(sizes, "$.sizes", (size, _) => new GroupSize(size.Min, size.Max))),
        (null, null) => throw new LearningJsonException("Neither 'groups' nor 'sizes' is there; expected one of them.", "$", null),
        _ => throw new LearningJsonException("Both 'groups' and 'sizes' are there; expected one of them.", "$", null),
    };

    private static GroupingDocument ToDocument(GroupingTask task, GroupingPolicyRegistry registry)
    {
        var problem = task.Problem;
        var features = problem.Features.ToLookup(item => item.Learner);
        if (problem.Features.FirstOrDefault(item => !problem.Learners.Contains(item.Learner)) is { } stranger)
        {
            throw new ArgumentException($"There are features of '{stranger.Learner}', who is not one of the learners; expected one who is.", nameof(task));
        }

        return new GroupingDocument(
            GroupingDocument.FormatName, 1,
            [.. problem.Learners.Order().Select(learner => ToDocument(features[learner].FirstOrDefault(new LearnerFeatures(learner))))],
            ToDocument(task.Policy, registry),
            problem.Sizes.Given.Count == 0 ? problem.Sizes.Count : null,
            LearningJson.ArrayOrNull(problem.Sizes.Given.Select(size => new GroupSizeDocument(size.Min, size.Max))),
            LearningJson.ArrayOrNull(problem.Links.Select(LinkDocument)),
            LearningJson.ArrayOrNull(problem.Pins.Select(pin => new GroupPinDocument(pin.Learner, pin.Group))),
            LearningJson.ArrayOrNull(problem.History.Select(group => new CoMembershipDocument(group.Round, [.. group.Learners], group.Educator, group.Competency))),
            LearningJson.ArrayOrNull(problem.Educators.Select(slot => new EducatorSlotDocument(slot.Group, slot.Staff, LearningJson.ArrayOrNull(slot.Qualified), slot.Caseload, slot.Capacity, slot.Ratio))),
            LearningJson.ArrayOrNull(problem.Topics));
    }

    private static RelationshipDocument LinkDocument(Relationship link) => new(link.A, link.B, link.Kind, UnlessDefault(link.Weight, 1));

    private static GroupedLearnerDocument ToDocument(LearnerFeatures item) => new(
        item.Learner,
        LearningJson.ArrayOrNull(item.Mastery.Select(share => new MasteryShareDocument(share.Competency, share.Value))),
        item.Readiness,
        item.Pace,
        LearningJson.ArrayOrNull(item.Categories.Select(category => new LearnerCategoryDocument(category.Name, category.Value))),
        LearningJson.ArrayOrNull(item.Interests),
        LearningJson.ArrayOrNull(item.Topics),
        LearningJson.ArrayOrNull(item.Attributes),
        LearningJson.ArrayOrNull(item.Next));

    private static GroupingResultDocument ToDocument(GroupingResult result) => new(
        GroupingResultDocument.FormatName, 1,
        [.. result.Groups.Select(group => new LearnerGroupDocument(
            group.Number, [.. group.Learners], [.. group.Terms.Select(term => new GroupTermDocument(term.Policy, term.Weight, term.Value))], group.Educator, group.Topic, group.Competency))],
        result.Objective,
        result.IsProvedBest,
        result.IsValid,
        [.. result.UnmetWishes.Select(LinkDocument)],
        [.. result.Violations.Select(item => new GroupViolationDocument(item.Rule, item.Message, item.IsWarning, item.Learner, item.Staff))],
        new GroupingTraceDocument(result.Trace.Seed.ToString(CultureInfo.InvariantCulture), result.Trace.Work, result.Trace.End),
        result.NextBest is { } change ? new GroupChangeDocument([.. change.Moves.Select(move => new GroupMoveDocument(move.Learner, move.From, move.To))], change.Delta) : null);
}
