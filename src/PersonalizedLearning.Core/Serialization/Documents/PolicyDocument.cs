using System.Text.Json;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>
/// A policy file as it stands in JSON: parameters for all competencies, overridden member by member for single ones, the policy that follows the learner, and how the
/// competencies of an answer combine; the competencies that other policies decide; and the rule by which estimates become decisions.
/// </summary>
internal sealed record PolicyDocument(
    string Policy, int Version = 1, JsonElement? Parameters = null, OrderedDictionary<string, JsonElement>? ByCompetency = null,
    InnerPolicyDocument? Learner = null, AnswerCombination? Combination = null, RuleDocument? Rule = null,
    OtherPolicyDocument?[]? Others = null);
