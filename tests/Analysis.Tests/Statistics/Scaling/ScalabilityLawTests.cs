using Analysis.Statistics;
using Analysis.Statistics.Scaling;

namespace Analysis.Tests.Statistics.Scaling;

public class ScalabilityLawTests
{
    // SPEC SDM 91 on a SPARCcenter 2000, the worked example of the R package usl 2.0: coefficients, standard errors, residual error and peak as it prints them.
    private static readonly (double N, double Throughput)[] Sparc =
        [(1, 64.9), (18, 995.9), (36, 1652.4), (72, 1853.2), (108, 1828.9), (144, 1775.0), (216, 1702.2)];

    [Fact]
    public void The_published_worked_example_comes_out()
    {
        var law = ScalabilityLaw.Fit(Sparc)!;

        Assert.Equal(0.0277285, law.Sigma.Estimate, 1e-6);
        Assert.Equal(0.0001044, law.Kappa.Estimate, 1e-7);
        Assert.Equal(89.9952330, law.Lambda.Estimate, 1e-3);
        Assert.Equal(82.8, law.ResidualError, 0.1);
        Assert.Equal(96.52, law.PeakN!.Value, 0.01);
        Assert.Equal(1884, law.At(96.52), 1.0);
    }

    [Fact]
    public void Its_intervals_are_the_published_errors_times_the_quantile()
    {
        const double quantile = 2.776;
        var law = ScalabilityLaw.Fit(Sparc)!;

        Assert.Equal(0.0091217, (law.Sigma.High - law.Sigma.Estimate) / quantile, 1e-5);
        Assert.Equal(0.0000199, (law.Kappa.High - law.Kappa.Estimate) / quantile, 1e-7);
        Assert.Equal(14.2134894, (law.Lambda.High - law.Lambda.Estimate) / quantile, 0.01);
        Assert.All((Interval[])[law.Sigma, law.Kappa, law.Lambda], each => Assert.Equal(2, (each.High - each.Low) / (each.High - each.Estimate), 1e-6));
    }

    [Theory]
    [InlineData(1, 0.05, 0.001)]
    [InlineData(1, 0.3, 0.02)]
    [InlineData(2e-4, 0.5, 0)]
    [InlineData(1e6, 0, 0)]
    public void Made_up_laws_are_found_again(double lambda, double sigma, double kappa)
    {
        var law = ScalabilityLaw.Fit([.. new[] { 1.0, 2, 3, 4, 6, 8 }.Select(n => (n, lambda * n / (1 + sigma * (n - 1) + kappa * n * (n - 1))))])!;

        Assert.Equal(1, law.Lambda.Estimate / lambda, 1e-6);
        Assert.Equal(sigma, law.Sigma.Estimate, 1e-6);
        Assert.Equal(kappa, law.Kappa.Estimate, 1e-6);
    }

    [Fact]
    public void Five_points_are_not_fitted() => Assert.Null(ScalabilityLaw.Fit([(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (5, 5)]));

    [Fact]
    public void What_only_grows_has_no_peak() =>
        Assert.Null(ScalabilityLaw.Fit([.. new[] { 1.0, 2, 3, 4, 6, 8 }.Select(n => (n, n / (1 + 0.05 * (n - 1) - 0.001 * n * (n - 1))))])!.PeakN);

    [Fact]
    public void The_peak_of_the_worked_example_has_an_interval_around_it()
    {
        var peak = ScalabilityLaw.Fit(Sparc)!.Peak!.Value;

        Assert.Equal(96.52, peak.Estimate, 0.01);
        // Gauss and Newton's steps with slopes by differences, written apart from this program, and the errors of ln N by the same.
        Assert.Equal(74.530, peak.Low, 0.005);
        Assert.Equal(124.997, peak.High, 0.005);
        Assert.Equal(peak.Estimate / peak.Low, peak.High / peak.Estimate, 1e-9);
    }

    /// <summary>By its definition 95 of 100; that the errors of a fit are carried over by slopes is an approximation.</summary>
    [Fact]
    public void Intervals_of_simulated_laws_hold_the_true_peak_and_the_true_parameters_as_often_as_they_say()
    {
        const int Runs = 400;
        var random = new Random(7);
        var (peaks, sigmas, lambdas) = (0, 0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var law = ScalabilityLaw.Fit([.. new[] { 1.0, 2, 4, 8, 12, 16, 24, 32, 48, 64 }
                .Select(n => (n, (100 * n / (1 + 0.03 * (n - 1) + 0.002 * n * (n - 1))) + 8 * Normal(random)))])!;
            if (law.Peak is { } peak && peak.Contains(Math.Sqrt(0.97 / 0.002))) peaks++;
            if (law.Sigma.Contains(0.03)) sigmas++;
            if (law.Lambda.Contains(100)) lambdas++;
        }
        Assert.All((int[])[peaks, sigmas, lambdas], held => Assert.InRange(held / (double)Runs, 0.91, 0.985));
    }

    [Fact]
    public void Where_kappa_may_be_nothing_the_peak_has_no_upper_end()
    {
        var law = ScalabilityLaw.Fit([(1, 1), (2, 1.7), (3, 2.6), (4, 2.9), (6, 4.1), (8, 4.2)])!;

        Assert.True(law.Kappa is { Low: <= 0, Estimate: > 0 });
        Assert.Equal(double.PositiveInfinity, law.Peak!.Value.High);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(1, double.NaN)]
    [InlineData(0.5, 1)]
    public void What_no_throughput_is_and_less_than_one_are_not_fitted(double n, double throughput)
    {
        (double N, double Throughput)[] six = [(1, 1), (2, 1.9), (3, 2.8), (4, 3.6), (6, 5), (8, 6)];
        Assert.NotNull(ScalabilityLaw.Fit(six));
        Assert.Null(ScalabilityLaw.Fit([.. six, (n, throughput)]));
    }

    [Fact]
    public void Throughput_peaks_where_coherency_outweighs_what_contention_leaves()
    {
        static Interval Known(double value) => new(value, value, value);
        static ScalabilityLaw Law(double sigma, double kappa) => new(Known(2), Known(sigma), Known(kappa), 0);
        Assert.Equal(10, ScalabilityLaw.Fit([.. new[] { 1.0, 2, 4, 8, 16, 32 }.Select(n => (n, Law(0, 0.01).At(n)))])!.PeakN!.Value, 1e-3);
        Assert.Equal(2 * 4 / (1 + 0.5 * 3 + 0.01 * 4 * 3), Law(0.5, 0.01).At(4), 12);
    }
}
