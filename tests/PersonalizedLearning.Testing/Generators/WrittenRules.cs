using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Rules over competencies, and rules of credit, with every member set now and then to anything that it may hold.</summary>
public sealed record WrittenRules(CompetencyRuleSet Rules, ValueList<CreditRule> Credit);
