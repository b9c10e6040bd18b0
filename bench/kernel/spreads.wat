;; How far the scores of each stratum lie apart, in two passes over the entries of a domain: z = slope · first + other · second.
;; Addresses are in bytes. Sums are made in the order of the entries, as plain code makes them.
(module
  (memory (export "memory") 1)

  ;; Entries whose units lie from `unit` to `end`. Of each stratum that has some: its number, the total, the squares about
  ;; the mean of all its psus, and the squared magnitudes of the terms. Gives the number of such strata.
  (func (export "findSpreads")
    (param $unit i32) (param $end i32) (param $first i32) (param $second i32) (param $slope f64) (param $other f64)
    (param $stratumOf i32) (param $start i32)
    (param $stratum i32) (param $total i32) (param $squares i32) (param $noise i32)
    (result i32)
    (local $strata i32) (local $h i32) (local $next i32) (local $psus i32) (local $to i32) (local $f i32) (local $s i32)
    (local $x f64) (local $y f64) (local $sum f64) (local $noisy f64) (local $spread f64)
    (loop $each
      (if (i32.ge_u (local.get $unit) (local.get $end)) (then (return (local.get $strata))))
      (local.set $h
        (i32.load (i32.add (local.get $stratumOf) (i32.shl (i32.load (local.get $unit)) (i32.const 2)))))
      (local.set $next (i32.add (local.get $start) (i32.shl (local.get $h) (i32.const 2))))
      (local.set $psus (i32.load (local.get $next)))
      (local.set $next (i32.load offset=4 (local.get $next)))
      (local.set $psus (i32.sub (local.get $next) (local.get $psus)))
      (local.set $to (local.get $unit))
      (local.set $f (local.get $first))
      (local.set $s (local.get $second))
      (local.set $sum (f64.const 0))
      (local.set $noisy (f64.const 0))
      (loop $entries
        (local.set $x (f64.mul (local.get $slope) (f64.load (local.get $f))))
        (local.set $y (f64.mul (local.get $other) (f64.load (local.get $s))))
        (local.set $sum (f64.add (local.get $sum) (f64.add (local.get $x) (local.get $y))))
        (local.set $x (f64.add (f64.abs (local.get $x)) (f64.abs (local.get $y))))
        (local.set $noisy (f64.add (local.get $noisy) (f64.mul (local.get $x) (local.get $x))))
        (local.set $f (i32.add (local.get $f) (i32.const 8)))
        (local.set $s (i32.add (local.get $s) (i32.const 8)))
        (local.set $to (i32.add (local.get $to) (i32.const 4)))
        (if (i32.lt_u (local.get $to) (local.get $end))
          (then (br_if $entries (i32.lt_s (i32.load (local.get $to)) (local.get $next))))))
      (f64.store (local.get $total) (local.get $sum))
      (local.set $sum (f64.div (local.get $sum) (f64.convert_i32_s (local.get $psus))))
      (local.set $psus
        (i32.sub (local.get $psus) (i32.shr_u (i32.sub (local.get $to) (local.get $unit)) (i32.const 2))))
      (local.set $spread
        (f64.mul (f64.mul (f64.convert_i32_s (local.get $psus)) (local.get $sum)) (local.get $sum)))
      (loop $entries
        (local.set $x
          (f64.sub
            (f64.add
              (f64.mul (local.get $slope) (f64.load (local.get $first)))
              (f64.mul (local.get $other) (f64.load (local.get $second))))
            (local.get $sum)))
        (local.set $spread (f64.add (local.get $spread) (f64.mul (local.get $x) (local.get $x))))
        (local.set $first (i32.add (local.get $first) (i32.const 8)))
        (local.set $second (i32.add (local.get $second) (i32.const 8)))
        (br_if $entries (i32.lt_u (local.get $first) (local.get $f))))
      (f64.store (local.get $squares) (local.get $spread))
      (f64.store (local.get $noise) (local.get $noisy))
      (i32.store (local.get $stratum) (local.get $h))
      (local.set $unit (local.get $to))
      (local.set $strata (i32.add (local.get $strata) (i32.const 1)))
      (local.set $stratum (i32.add (local.get $stratum) (i32.const 4)))
      (local.set $total (i32.add (local.get $total) (i32.const 8)))
      (local.set $squares (i32.add (local.get $squares) (i32.const 8)))
      (local.set $noise (i32.add (local.get $noise) (i32.const 8)))
      (br $each))
    (unreachable)))
