using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Analysis.Statistics.Scaling;

/// <summary>
/// The Universal Scalability Law, X(N) = λN / (1 + σ(N − 1) + κN(N − 1)) (Gunther 2007), fitted by least squares. Intervals are 95%, from the fit's own errors:
/// they take the law for true.
/// </summary>
/// <param name="Lambda">Throughput at N = 1, in the points' unit.</param>
/// <param name="Sigma">Contention: the share that waits for its turn.</param>
/// <param name="Kappa">Coherency: what every pair costs; above 0 more of N is slower in the end.</param>
/// <param name="ResidualError">Residual standard error, in the points' unit.</param>
public sealed record ScalabilityLaw(Interval Lambda, Interval Sigma, Interval Kappa, double ResidualError)
{
    /// <summary>Three parameters need more points than that to be worth something.</summary>
    public const int FewestPoints = 6;

    private const int Parameters = 3;
    private const double Tail = 0.025;

    /// <summary>
    /// Where throughput is largest, √((1 − σ)/κ), with its interval from the fit's errors carried over on the logarithmic scale; without an upper end where κ
    /// may be 0. <c>null</c> where throughput only ever grows, or never does.
    /// </summary>
    public Interval? Peak { get; private init; }

    /// <summary>The estimate of <see cref="Peak"/>.</summary>
    public double? PeakN => Peak?.Estimate;

    /// <summary>Throughput at <paramref name="n"/>.</summary>
    public double At(double n) => Law(Lambda.Estimate, Sigma.Estimate, Kappa.Estimate, n);

    /// <param name="points">N, from 1, and throughput, above 0.</param>
    /// <returns><c>null</c> for fewer than <see cref="FewestPoints"/> different N, or where the fit does not converge.</returns>
    public static ScalabilityLaw? Fit(IReadOnlyList<(double N, double Throughput)> points)
    {
        if (points.Select(point => point.N).Distinct().Count() < FewestPoints) return null;
        if (points.Any(point => !(point.Throughput > 0) || !double.IsFinite(point.Throughput) || !(point.N >= 1))) return null;
        // Throughputs near 1: the tolerances of the minimiser are absolute.
        var unit = points.Max(point => point.Throughput);
        var model = ObjectiveFunction.NonlinearModel(
            (p, x) => x.Map(n => Law(p[0], p[1], p[2], n)),
            Gradient,
            Vector<double>.Build.DenseOfEnumerable(points.Select(point => point.N)),
            Vector<double>.Build.DenseOfEnumerable(points.Select(point => point.Throughput / unit)));
        var first = points.MinBy(point => point.N);
        var guess = Vector<double>.Build.DenseOfArray([first.Throughput / first.N / unit, 0.01, 0.0001]);
        var scales = Vector<double>.Build.DenseOfArray([1, 1, 1]);
        var fit = new LevenbergMarquardtMinimizer(
            gradientTolerance: 1e-14, stepTolerance: 1e-14, functionTolerance: 1e-20, maximumIterations: 10_000).FindMinimum(model, guess, scales: scales);
        return From(fit, points, unit);
    }

    private static ScalabilityLaw? From(NonlinearMinimizationResult fit, IReadOnlyList<(double N, double Throughput)> points, double unit)
    {
        var at = fit.MinimizingPoint;
        if (fit.ReasonForExit is ExitCondition.None or ExitCondition.InvalidValues or ExitCondition.ExceedIterations) return null;
        var x = Vector<double>.Build.DenseOfEnumerable(points.Select(point => point.N));
        var residuals = points.Select(point => point.Throughput / unit - Law(at[0], at[1], at[2], point.N));
        var freedom = points.Count - Parameters;
        var variance = residuals.Sum(residual => residual * residual) / freedom;
        var slopes = Gradient(at, x);
        var covariance = (slopes.Transpose() * slopes).Inverse() * variance;
        var reach = StudentT.Quantile(Tail, freedom);
        return at.All(double.IsFinite) && covariance.Diagonal().All(each => each >= 0)
            ? new ScalabilityLaw(Around(0, unit), Around(1, 1), Around(2, 1), Math.Sqrt(variance) * unit) { Peak = PeakOf(at[1], at[2], covariance, reach) }
            : null;

        Interval Around(int index, double scale)
        {
            var half = reach * Math.Sqrt(covariance[index, index]);
            return new Interval((at[index] - half) * scale, at[index] * scale, (at[index] + half) * scale);
        }
    }

    private static Interval? PeakOf(double sigma, double kappa, Matrix<double> covariance, double reach)
    {
        if (!(kappa > 0) || !(sigma < 1)) return null;
        var peak = Math.Sqrt((1 - sigma) / kappa);
        // The slopes of ln N, which is (ln(1 − σ) − ln κ) / 2.
        var slopes = Vector<double>.Build.DenseOfArray([0, -0.5 / (1 - sigma), -0.5 / kappa]);
        var half = reach * Math.Sqrt(Math.Max(0, slopes * covariance * slopes));
        var mayBeEndless = kappa - reach * Math.Sqrt(covariance[2, 2]) <= 0;
        return new Interval(peak * Math.Exp(-half), peak, mayBeEndless ? double.PositiveInfinity : peak * Math.Exp(half));
    }

    private static double Law(double lambda, double sigma, double kappa, double n) => lambda * n / (1 + sigma * (n - 1) + kappa * n * (n - 1));

    private static Matrix<double> Gradient(Vector<double> p, Vector<double> x)
    {
        var slopes = Matrix<double>.Build.Dense(x.Count, Parameters);
        for (var i = 0; i < x.Count; i++)
        {
            var n = x[i];
            var below = 1 + p[1] * (n - 1) + p[2] * n * (n - 1);
            slopes[i, 0] = n / below;
            slopes[i, 1] = -p[0] * n * (n - 1) / (below * below);
            slopes[i, 2] = -p[0] * n * n * (n - 1) / (below * below);
        }
        return slopes;
    }
}
