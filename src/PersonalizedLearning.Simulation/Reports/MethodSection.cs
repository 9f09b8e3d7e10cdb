using System.Globalization;
using System.Reflection;

namespace PersonalizedLearning.Simulation;

/// <summary>How the numbers of a report came about, for those who want to judge or repeat them; it carries the data of the charts.</summary>
internal sealed class MethodSection(ReportedStudy study)
{
    /// <summary>Writes it.</summary>
    public void Write(MarkupWriter writer)
    {
        var result = study.Result;
        writer.Element("p", "A simulated learner has a hidden state, such as whether he has mastered a competency. A model says how practice and time change it, and how likely a right answer is. A policy sees answers only and estimates mastery; a selector chooses the next step from what the policy says. Those that see the truth (◇) are there to compare with.");
        using (writer.Open("dl", ("class", "facts")))
        {
            Fact(writer, "Seed", result.Seed.ToString(CultureInfo.InvariantCulture));
            Fact(writer, "Learners", $"{ReportText.Count(result.Learners)} of each population, the same in every arm");
            Fact(writer, "Conditions", $"{ReportText.Count(result.Conditions.Count)}: {ReportText.Count(study.Arms.Count, "arm")} in {ReportText.Count(study.Settings.Count, "setting")} (learners and budget)");
            Fact(writer, "Intervals", $"Of {study.Confidence}: Student’s for means, Wilson’s for shares of learners, Welch’s for gaps between groups");
            Fact(writer, "Comparisons", "Of the difference of each learner in two arms, with the probability of a mean so far from zero by chance, on both sides");
            Fact(writer, "Correction", CorrectionOf(result.Correction));
            Fact(writer, "Common random numbers", CommonChance());
            Fact(writer, "Sums", "Everything is added up in whole numbers, so the result is the same to the last bit for any number of threads and any division of the work");
            Fact(writer, "Versions", $"PersonalizedLearning.Simulation {VersionOf()}; charts by {ReportAssets.Library}");
        }

        writer.Element("h3", "Measures");
        using (writer.Open("dl", ("class", "facts")))
        {
            foreach (var measure in result.Measures)
            {
                Fact(writer, measure.Title, $"{measure.Meaning} {measure.HigherIsBetter switch { true => "More is better.", false => "Less is better.", null => "" }} Called {measure.Name} in files.");
            }
        }

        writer.Line();
        writer.Data("study-data", ReportData.Of(study));
    }

    private string CommonChance()
    {
        var known = study.Result.Comparisons.Select(comparison => comparison.VarianceReduction).Where(double.IsFinite).Order().ToList();
        const string text = "A learner's answers to the same competency for the first, second and further times come from the same draws in every arm";
        return known.Count == 0 ? text : $"{text}. By this the variance of differences is smaller by {ReportText.Percent(known[known.Count / 2])} in the middle of all comparisons (from {ReportText.Percent(known[0])} to {ReportText.Percent(known[^1])})";
    }

    private static string CorrectionOf(MultipleComparison correction) => correction switch
    {
        MultipleComparison.None => "None: of many comparisons, some look clear by chance",
        MultipleComparison.Bonferroni => "Bonferroni: probabilities are multiplied by how many comparisons of one measure there are, and intervals widened",
        MultipleComparison.Holm => "Holm (1979), over all comparisons of one measure: the chance of any false finding is kept",
        _ => "Benjamini and Hochberg (1995), over all comparisons of one measure: the expected share of false ones among findings is kept",
    };

    // The part after the plus sign names a build, which is not part of a result.
    private static string VersionOf() =>
        (typeof(StudyReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    private static void Fact(MarkupWriter writer, string name, string text)
    {
        writer.Element("dt", name);
        writer.Element("dd", text);
    }
}
